-- One version of a blueprint, with its parameters and their JSON Schema.
create or replace function api.get_blueprint(
    provider infra.code_word,
    name infra.code_word,
    version integer default null,
    org_id bigint default null
)
returns api.blueprint_version
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    found_version api.blueprint_version;
begin
    perform org.authorize_catalogue(get_blueprint.org_id, 'viewer');
    select d.* into found_version
    from infra.described_blueprint_versions as d
    where d.provider = get_blueprint.provider and d.name = get_blueprint.name and coalesce(d.org_id, 0) in (0, get_blueprint.org_id)
        and (get_blueprint.version is null or d.version = get_blueprint.version)
    order by d.state = 'published' desc, d.org_id is not null desc, d.version desc
    limit 1;
    if not found then
        raise exception 'there is no blueprint %', format('%s/%s', get_blueprint.provider, get_blueprint.name) || coalesce(', version ' || get_blueprint.version, '')
            using errcode = 'P0002', table = 'blueprint_versions', schema = 'infra', hint = 'GET /blueprints lists what there is, as provider/name.';
    end if;
    return found_version;
end;
$$;

comment on function api.get_blueprint is
$doc$Get a version of a blueprint: its parameters and their JSON Schema, guardrails, cost, and what it is evidence for.

An organization's own comes before the shared one of the same name.

- `provider`: aws or kubernetes
- `name`: name of the blueprint
- `version`: its version; the latest on offer when absent
- `org_id`: organization that asks, for its own blueprints

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_code$doc$;

revoke all on function api.get_blueprint from public;
grant execute on function api.get_blueprint to remit_api, remit_analyst;
