-- Another version of the blueprint that a resource is made of; without a number the version itself.
create or replace function infra.version_of_blueprint(version_id bigint, number integer)
returns infra.blueprint_versions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    version infra.blueprint_versions;
begin
    select v.* into version
    from infra.blueprint_versions as present
    inner join infra.blueprint_versions as v on v.blueprint_id = present.blueprint_id
    where present.id = version_of_blueprint.version_id and v.number = coalesce(version_of_blueprint.number, present.number);
    if not found then
        raise exception 'the blueprint has no version %', version_of_blueprint.number
            using errcode = 'P0002', table = 'blueprint_versions', schema = 'infra', hint = 'GET /blueprints lists what there is.';
    end if;
    return version;
end;
$$;

comment on function infra.version_of_blueprint is
$doc$A version of the same blueprint, by its number.

Raises: P0002 not_found$doc$;

revoke all on function infra.version_of_blueprint from public;
