-- List the blueprints of the shared catalogue, and an organization's own.
create or replace function api.list_blueprints(
    org_id bigint default null,
    search kernel.label default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.blueprint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_blueprints.org_id, 'viewer');
    return query
    select d.*
    from infra.described_blueprints as d
    where coalesce(d.org_id, 0) in (0, list_blueprints.org_id) and d.id > list_blueprints.after
        and (list_blueprints.search is null or strpos(lower(d.provider || '/' || d.name || ' ' || d.title), lower(list_blueprints.search)) > 0)
    order by d.id
    limit list_blueprints."limit";
end;
$$;

comment on function api.list_blueprints is
$doc$List what may be asked for, a page at a time: blueprints of the shared catalogue, and an organization's own.

- `org_id`: organization whose own are listed too
- `search`: part of the code or the title, in any case
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_blueprints from public;
grant execute on function api.list_blueprints to remit_api, remit_analyst;
