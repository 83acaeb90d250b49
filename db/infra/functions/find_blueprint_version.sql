-- The version of a blueprint that is meant: the latest on offer, or the one that is asked for by its number.
--
-- An organization's own comes before the shared one of the same name. By number a retired version is found too, since
-- resources made of it still change: who makes something new looks at retired_at.
create or replace function infra.find_blueprint_version(org_id bigint, provider text, name text, number integer default null)
returns infra.blueprint_versions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    code text := concat_ws('/', find_blueprint_version.provider, nullif(find_blueprint_version.name, ''));
    version infra.blueprint_versions;
begin
    select v.* into version
    from infra.blueprints as b
    inner join infra.blueprint_versions as v on v.blueprint_id = b.id
    where b.owner_id in (0, find_blueprint_version.org_id)
        and b.provider = find_blueprint_version.provider and b.name = find_blueprint_version.name
        and (find_blueprint_version.number is null or v.number = find_blueprint_version.number)
    order by v.published_at is null, find_blueprint_version.number is null and v.retired_at is not null, b.owner_id desc, v.number desc
    limit 1;
    if not found then
        raise exception 'there is no blueprint %', code || coalesce(', version ' || find_blueprint_version.number, '')
            using errcode = 'P0002', table = 'blueprint_versions', schema = 'infra', hint = 'GET /blueprints lists what there is, as provider/name.';
    elsif version.published_at is null or find_blueprint_version.number is null and version.retired_at is not null then
        raise exception 'version % of blueprint % is %', version.number, code,
            case when version.published_at is null then 'not published yet' else 'retired' end
            using errcode = 'RM037', table = 'blueprint_versions', schema = 'infra';
    end if;
    return version;
end;
$$;

comment on function infra.find_blueprint_version is
$doc$The latest version of a blueprint that is offered, or the published one with a number.

Raises: P0002 not_found, RM037 not_offered$doc$;

revoke all on function infra.find_blueprint_version from public;
