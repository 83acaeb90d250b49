-- List who reports to an employee directly.
create or replace function api.list_direct_reports(
    org_id bigint,
    employee_id bigint,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.employee
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_direct_reports.org_id, 'viewer');
    if list_direct_reports.as_of is not null then
        perform org.get_past_employee(list_direct_reports.org_id, list_direct_reports.employee_id, list_direct_reports.as_of);
        return query
        select e.id, e.org_id, e.name, e.title, e.manager_id, e.email, e.external_key, e.version, e.created_at, e.updated_at
        from org.past_employees as e
        where e.org_id = list_direct_reports.org_id
            and e.manager_id = list_direct_reports.employee_id
            and e.valid_during @> list_direct_reports.as_of
            and e.id > list_direct_reports.after
        order by e.id
        limit list_direct_reports."limit";
    else
        perform org.get_employee(list_direct_reports.org_id, list_direct_reports.employee_id);
        return query
        select e.*
        from org.current_employees as e
        where e.org_id = list_direct_reports.org_id
            and e.manager_id = list_direct_reports.employee_id
            and e.id > list_direct_reports.after
        order by e.id
        limit list_direct_reports."limit";
    end if;
end;
$$;

comment on function api.list_direct_reports is
$doc$List the direct reports of an employee, a page at a time.

- `org_id`: the chart
- `employee_id`: the manager
- `as_of`: as it was at this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_direct_reports from public;
grant execute on function api.list_direct_reports to remit_api, remit_analyst;
