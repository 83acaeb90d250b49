-- List a chart as an import takes it, managers before their reports.
create or replace function api.export_employees(org_id bigint)
returns setof api.imported_employee
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(export_employees.org_id, 'viewer');
    return query
    select e.external_key::text, e.name::text, e.title::text, e.email::text, boss.external_key::text
    from org.employee_paths as p
    inner join org.employees as e on e.org_id = p.org_id and e.id = p.id
    left join org.employees as boss on boss.org_id = e.org_id and boss.id = e.manager_id
    where p.org_id = export_employees.org_id
    order by p.path;
end;
$$;

comment on function api.export_employees is
$doc$Export a chart: what import takes, managers before their reports.

- `org_id`: the chart

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.export_employees from public;
grant execute on function api.export_employees to remit_api, remit_analyst;
