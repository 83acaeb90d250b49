-- Take an upgrade back, while nothing was built on it.
--
-- What it carried ends, and the adoption that it made is retired: it was known for a while, so it is kept. The earlier
-- adoption was never touched; all answers about it are what they were.
create or replace function api.revert_upgrade(org_id bigint, adoption_id bigint)
returns api.upgrade
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    adoption compliance.adoptions;
    reverted compliance.upgrades;
    built api.document_violation[];
begin
    perform org.authorize(revert_upgrade.org_id, 'editor');
    instant := compliance.open_record(revert_upgrade.org_id);
    adoption := compliance.lock_adoption(revert_upgrade.org_id, revert_upgrade.adoption_id);
    select u.* into reverted
    from compliance.upgrades as u
    where u.org_id = adoption.org_id and u.from_adoption_id = adoption.id and upper_inf(u.recorded_during);
    if not found then
        raise exception 'adoption % was not upgraded', adoption.code
            using errcode = 'RM015', table = 'upgrades', schema = 'compliance';
    end if;
    built := compliance.built_upon(reverted);
    if cardinality(built) > 0 then
        raise exception 'the upgrade of adoption % is built upon in % places: %', adoption.code, cardinality(built), built[1].message
            using errcode = 'RM016', table = 'upgrades', schema = 'compliance', detail = to_json(built[:1000])::text;
    end if;
    update compliance.satisfactions as s
    set recorded_during = tstzrange(lower(s.recorded_during), instant)
    where s.org_id = reverted.org_id and s.upgrade_id = reverted.id and upper_inf(s.recorded_during);
    update compliance.adoptions as a
    set retired = true
    where a.org_id = reverted.org_id and a.id = reverted.to_adoption_id and not a.retired;
    update compliance.upgrades as u
    set recorded_during = tstzrange(lower(u.recorded_during), instant)
    where u.org_id = reverted.org_id and u.id = reverted.id;
    reverted.recorded_during := tstzrange(lower(reverted.recorded_during), instant, '[]');
    return compliance.describe_upgrade(reverted);
end;
$$;

comment on function api.revert_upgrade is
$doc$Take the upgrade of an adoption back.

Only while nothing was built on it: no link of the later version reviewed or made by hand, no exception, audit, change of scope or further upgrade.
What was carried over ends, and the adoption of the later version is retired. The upgrade can be applied again.

- `org_id`: the organization
- `adoption_id`: the adoption of the earlier version

Raises: P0002 not_found, 42501 forbidden, RM015 no_upgrade, RM016 built_upon$doc$;

revoke all on function api.revert_upgrade from public;
grant execute on function api.revert_upgrade to remit_api;
