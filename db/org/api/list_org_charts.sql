-- List the charts that the caller may read, by id.
create or replace function api.list_org_charts(
    search kernel.label default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.org_chart
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    readable bigint[];
begin
    if kernel.current_actor() is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    readable := org.organizations_of_caller();
    return query
    select c.id, c.name::text, c.version, c.created_at, c.updated_at
    from org.org_charts as c
    where c.id > list_org_charts.after
        and (list_org_charts.search is null or strpos(lower(c.name), lower(list_org_charts.search)) > 0)
        and (readable is null or c.id = any (readable))
    order by c.id
    limit list_org_charts."limit";
end;
$$;

comment on function api.list_org_charts is
$doc$List organization charts, a page at a time.

Only charts in which the caller has a role, in the order of their ids.

- `search`: part of the name, in any case
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_org_charts from public;
grant execute on function api.list_org_charts to remit_api, remit_analyst;
