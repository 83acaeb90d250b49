-- A version in one catalogue, the shared one or an organization's own: what its keeper publishes or retires.
create or replace function infra.own_blueprint_version(owner_id bigint, provider text, name text, number integer)
returns infra.blueprint_versions
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    version infra.blueprint_versions;
begin
    select v.* into version
    from infra.blueprints as b
    inner join infra.blueprint_versions as v on v.blueprint_id = b.id
    where b.owner_id = own_blueprint_version.owner_id and b.provider = own_blueprint_version.provider
        and b.name = own_blueprint_version.name and v.number = own_blueprint_version.number
    for update of v;
    if not found then
        raise exception 'there is no version % of blueprint %/%', own_blueprint_version.number, own_blueprint_version.provider, own_blueprint_version.name
            using errcode = 'P0002', table = 'blueprint_versions', schema = 'infra',
                hint = 'The shared catalogue is kept without org_id, an organization''s own with it.';
    end if;
    return version;
end;
$$;

comment on function infra.own_blueprint_version is
$doc$A version of a blueprint in one catalogue, locked.

Raises: P0002 not_found$doc$;

revoke all on function infra.own_blueprint_version from public;
