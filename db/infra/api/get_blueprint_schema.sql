-- The JSON Schema that a form or an editor checks the parameters of a request with, alone.
create or replace function api.get_blueprint_schema(
    provider infra.code_word,
    name infra.code_word,
    version integer default null,
    org_id bigint default null
)
returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(get_blueprint_schema.org_id, 'viewer');
    return (
        api.get_blueprint(
            get_blueprint_schema.provider, get_blueprint_schema.name, get_blueprint_schema.version, get_blueprint_schema.org_id)
    ).parameter_schema;
end;
$$;

comment on function api.get_blueprint_schema is
$doc$Get the JSON Schema of the parameters of a blueprint, made from what it declares.

The database refuses what the schema excludes, and names every violation.

- `provider`: aws or kubernetes
- `name`: name of the blueprint
- `version`: its version; the latest on offer when absent
- `org_id`: organization that asks, for its own blueprints

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_code$doc$;

revoke all on function api.get_blueprint_schema from public;
grant execute on function api.get_blueprint_schema to remit_api, remit_analyst;
