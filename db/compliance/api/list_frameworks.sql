-- List the frameworks of the shared catalogue, and an organization's own.
create or replace function api.list_frameworks(
    org_id bigint default null,
    search kernel.label default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.framework
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_frameworks.org_id, 'viewer');
    return query
    select d.*
    from compliance.described_frameworks as d
    where coalesce(d.org_id, 0) in (0, list_frameworks.org_id) and d.id > list_frameworks.after
        and (list_frameworks.search is null
            or strpos(lower(d.code), lower(list_frameworks.search)) > 0 or strpos(lower(d.name), lower(list_frameworks.search)) > 0)
    order by d.id
    limit list_frameworks."limit";
end;
$$;

comment on function api.list_frameworks is
$doc$List the frameworks, a page at a time: those of the shared catalogue, and an organization's own.

- `org_id`: organization whose own are listed too
- `search`: part of the code or the name, in any case
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_frameworks from public;
grant execute on function api.list_frameworks to remit_api, remit_analyst;
