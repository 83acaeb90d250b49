-- List what was decided on a system, by id.
create or replace function api.list_authorizations(
    org_id bigint,
    system_id bigint,
    as_of timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.system_authorization
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_authorizations.org_id, 'viewer');
    if list_authorizations.as_of is not null then
        known := compliance.known_until(list_authorizations.org_id, list_authorizations.as_of);
    end if;
    perform compliance.get_system(list_authorizations.org_id, list_authorizations.system_id);
    return query
    select d.*
    from compliance.describe_authorizations(list_authorizations.org_id, list_authorizations.system_id) as d
    where d.id > list_authorizations.after
        and (known is null or d.recorded_at <= known)
    order by d.id
    limit list_authorizations."limit";
end;
$$;

comment on function api.list_authorizations is
$doc$List the decisions on a system, a page at a time.

- `org_id`: the chart
- `system_id`: the system
- `as_of`: as was recorded by this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_authorizations from public;
grant execute on function api.list_authorizations to remit_api, remit_analyst;
