-- The framework version that an adoption can be upgraded to: another published one of the same framework.
create or replace function compliance.upgrade_target(adoption compliance.adoptions, version text, edition integer)
returns compliance.framework_versions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    target compliance.framework_versions;
begin
    select v.* into target
    from compliance.framework_versions as adopted
    inner join compliance.framework_versions as v on v.framework_id = adopted.framework_id
    where adopted.id = (upgrade_target.adoption).version_id and v.version = upgrade_target.version
        and (upgrade_target.edition is null or v.edition = upgrade_target.edition)
    order by v.published_at is null, v.edition desc
    limit 1;
    if not found then
        raise exception 'the framework of adoption % has no version %', (upgrade_target.adoption).code, upgrade_target.version
            using errcode = 'P0002', table = 'framework_versions', schema = 'compliance', column = 'to_version';
    elsif target.published_at is null then
        raise exception 'version % is a draft', target.version
            using errcode = 'RM014', constraint = 'adoptions_needs_published', table = 'adoptions', schema = 'compliance', column = 'to_version';
    elsif target.id = (upgrade_target.adoption).version_id then
        raise exception 'adoption % is of version %, edition % already', (upgrade_target.adoption).code, target.version, target.edition
            using errcode = 'RM015', constraint = 'upgrades_to_another_version', table = 'upgrades', schema = 'compliance', column = 'to_version';
    end if;
    return target;
end;
$$;

comment on function compliance.upgrade_target is
$doc$The version that an upgrade leads to; without an edition the latest published one.

Raises: P0002 not_found, RM014 not_published, RM015 no_upgrade$doc$;

revoke all on function compliance.upgrade_target from public;
