-- Publish a draft: from now on it is offered, and never changes.
create or replace function api.publish_blueprint(provider infra.code_word, name infra.code_word, version integer, org_id bigint default null)
returns api.blueprint_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own infra.blueprint_versions;
begin
    perform org.authorize_catalogue(publish_blueprint.org_id, 'editor');
    own := infra.own_blueprint_version(coalesce(publish_blueprint.org_id, 0), publish_blueprint.provider, publish_blueprint.name, publish_blueprint.version);
    if own.published_at is not null then
        raise exception 'version % of blueprint %/% is published already', own.number, publish_blueprint.provider, publish_blueprint.name
            using errcode = 'RM013', constraint = 'blueprint_versions_published_is_final', table = 'blueprint_versions', schema = 'infra',
                hint = 'Import a change as its next version.';
    end if;
    perform infra.publish_blueprint(own.id);
    return infra.get_blueprint_version(own.id);
end;
$$;

comment on function api.publish_blueprint is
$doc$Publish a draft of a blueprint; it never changes again.

- `provider`: aws or kubernetes
- `name`: name of the blueprint
- `version`: its version
- `org_id`: organization whose own it is; without it the shared catalogue's

Raises: 42501 forbidden, P0002 not_found, RM013 published_is_final, 23514 invalid_code$doc$;

revoke all on function api.publish_blueprint from public;
grant execute on function api.publish_blueprint to remit_api;
