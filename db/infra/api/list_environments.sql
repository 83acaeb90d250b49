-- List the environments of the shared catalogue, and an organization's own.
create or replace function api.list_environments(
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.environment
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform infra.authorize_environments(list_environments.org_id, 'viewer');
    return query
    select d.*
    from infra.described_environments as d
    where coalesce(d.org_id, 0) in (0, list_environments.org_id) and d.id > list_environments.after
    order by d.id
    limit list_environments."limit";
end;
$$;

comment on function api.list_environments is
$doc$List environments, a page at a time: those of the shared catalogue, and an organization's own.

- `org_id`: organization whose own are listed too
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_environments from public;
grant execute on function api.list_environments to remit_api, remit_analyst;
