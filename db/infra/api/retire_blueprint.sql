-- Retire a version: nothing new is made of it, and what was made of it goes on.
create or replace function api.retire_blueprint(provider infra.code_word, name infra.code_word, version integer, org_id bigint default null)
returns api.blueprint_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own infra.blueprint_versions;
begin
    perform org.authorize_catalogue(retire_blueprint.org_id, 'editor');
    own := infra.own_blueprint_version(coalesce(retire_blueprint.org_id, 0), retire_blueprint.provider, retire_blueprint.name, retire_blueprint.version);
    if own.published_at is null then
        raise exception 'version % of blueprint %/% is not published yet', own.number, retire_blueprint.provider, retire_blueprint.name
            using errcode = 'RM037', table = 'blueprint_versions', schema = 'infra', hint = 'A draft is offered to nobody; import another in its place.';
    end if;
    update infra.blueprint_versions as v set retired_at = kernel.stamp(v.owner_id)
    where v.id = own.id and v.retired_at is null;
    return infra.get_blueprint_version(own.id);
end;
$$;

comment on function api.retire_blueprint is
$doc$Retire a published version of a blueprint: nothing new is made of it.

Resources that were made of it stay and can be changed. A version that is retired already stays as it is.

- `provider`: aws or kubernetes
- `name`: name of the blueprint
- `version`: its version
- `org_id`: organization whose own it is; without it the shared catalogue's

Raises: 42501 forbidden, P0002 not_found, RM037 not_offered, 23514 invalid_code$doc$;

revoke all on function api.retire_blueprint from public;
grant execute on function api.retire_blueprint to remit_api;
