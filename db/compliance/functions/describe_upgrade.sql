-- An upgrade in the shape that clients see.
create or replace function compliance.describe_upgrade(upgrade compliance.upgrades)
returns api.upgrade
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        (describe_upgrade.upgrade).id, (describe_upgrade.upgrade).org_id, (describe_upgrade.upgrade).from_adoption_id, a.id, a.code::text,
        (describe_upgrade.upgrade).applied_by, lower((describe_upgrade.upgrade).recorded_during), upper((describe_upgrade.upgrade).recorded_during),
        jsonb_populate_record(null::api.upgrade_plan, (describe_upgrade.upgrade).plan)
    from compliance.adoptions as a
    where a.org_id = (describe_upgrade.upgrade).org_id and a.id = (describe_upgrade.upgrade).to_adoption_id;
$$;

comment on function compliance.describe_upgrade is
$doc$An upgrade with its plan.$doc$;

revoke all on function compliance.describe_upgrade from public;
