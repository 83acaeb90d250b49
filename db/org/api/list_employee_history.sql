-- List what was true of an employee, period by period.
create or replace function api.list_employee_history(org_id bigint, employee_id bigint)
returns setof api.employment_period
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_employee_history.org_id, 'viewer');
    return query
    select
        p.id, p.org_id, p.name, p.title, p.manager_id, p.email, p.external_key, p.version,
        lower(p.valid_during), upper(p.valid_during)
    from org.employee_history as p
    where p.org_id = list_employee_history.org_id and p.id = list_employee_history.employee_id
    order by p.valid_during;
    if not found then
        raise exception 'there never was an employee % in organization chart %',
            list_employee_history.employee_id, list_employee_history.org_id
            using errcode = 'P0002', table = 'employee_history', schema = 'org';
    end if;
end;
$$;

comment on function api.list_employee_history is
$doc$List the history of an employee: who they were and to whom they reported, from when to when.

Periods follow one another without gaps or overlaps; employees who left have one too.

- `org_id`: the chart
- `employee_id`: the employee

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_employee_history from public;
grant execute on function api.list_employee_history to remit_api, remit_analyst;
