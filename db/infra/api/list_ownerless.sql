-- List what was found in shared environments and carries no organization's tag: for those who keep the platform.
create or replace function api.list_ownerless(
    environment infra.code_word default null,
    gone boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.untracked_object
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(null, 'editor');
    return query
    select d.*
    from infra.describe_untracked(0, list_ownerless.environment, list_ownerless.gone, list_ownerless."limit", list_ownerless.after) as d;
end;
$$;

comment on function api.list_ownerless is
$doc$List objects that were found in shared environments and belong to no organization here; for the platform roles catalog and admin.

- `environment`: only those in the environment with this code
- `gone`: also those that are not there any more
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, 23514 invalid_code, 23514 invalid_limit$doc$;

revoke all on function api.list_ownerless from public;
grant execute on function api.list_ownerless to remit_api, remit_analyst;
