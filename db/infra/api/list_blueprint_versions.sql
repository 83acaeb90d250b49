-- List the versions of a blueprint.
create or replace function api.list_blueprint_versions(
    provider infra.code_word,
    name infra.code_word,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.blueprint_version
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_blueprint_versions.org_id, 'viewer');
    perform api.get_blueprint(list_blueprint_versions.provider, list_blueprint_versions.name, null, list_blueprint_versions.org_id);
    return query
    select d.*
    from infra.described_blueprint_versions as d
    where d.provider = list_blueprint_versions.provider and d.name = list_blueprint_versions.name
        and coalesce(d.org_id, 0) in (0, list_blueprint_versions.org_id) and d.id > list_blueprint_versions.after
    order by d.id
    limit list_blueprint_versions."limit";
end;
$$;

comment on function api.list_blueprint_versions is
$doc$List the versions of a blueprint, a page at a time; an organization's own beside the shared ones.

- `provider`: aws or kubernetes
- `name`: name of the blueprint
- `org_id`: organization that asks, for its own versions
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit, 23514 invalid_code$doc$;

revoke all on function api.list_blueprint_versions from public;
grant execute on function api.list_blueprint_versions to remit_api, remit_analyst;
