-- List employees of a chart, now or at an instant, by id.
create or replace function api.list_employees(
    org_id bigint,
    search kernel.label default null,
    title kernel.label default null,
    manager_id kernel.row_id default null,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.employee
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_employees.org_id, 'viewer');
    if list_employees.as_of is not null then
        return query
        select e.*
        from org.list_past_employees(
            list_employees.org_id, list_employees.search, list_employees.title, list_employees.manager_id,
            list_employees.as_of, list_employees."limit", list_employees.after) as e;
    elsif list_employees.title is null and list_employees.manager_id is null and list_employees.search is null then
        return query
        select e.*
        from org.current_employees as e
        where e.org_id = list_employees.org_id and e.id > list_employees.after
        order by e.id
        limit list_employees."limit";
    else
        return query
        select e.*
        from org.list_matching_employees(
            list_employees.org_id, list_employees.search, list_employees.title, list_employees.manager_id,
            list_employees."limit", list_employees.after) as e;
    end if;
end;
$$;

comment on function api.list_employees is
$doc$List the employees of a chart, a page at a time.

- `org_id`: the chart
- `search`: part of the name, in any case
- `title`: exact title
- `manager_id`: only who reports to this employee
- `as_of`: as it was at this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_employees from public;
grant execute on function api.list_employees to remit_api, remit_analyst;
