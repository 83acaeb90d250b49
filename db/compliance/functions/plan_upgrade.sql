-- What an upgrade would do, from what is recorded now.
create or replace function compliance.plan_upgrade(
    adoption compliance.adoptions,
    to_version compliance.framework_versions,
    as_of timestamptz,
    lines compliance.upgrade_line[]
)
returns api.upgrade_plan
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    plan api.upgrade_plan;
begin
    plan.adoption_id := (plan_upgrade.adoption).id;
    select f.code, v.version, v.edition, encode(v.content_hash, 'hex')
    into plan.framework, plan.from_version, plan.from_edition, plan.from_hash
    from compliance.framework_versions as v
    inner join compliance.frameworks as f on f.id = v.framework_id
    where v.id = (plan_upgrade.adoption).version_id;
    plan.to_version := (plan_upgrade.to_version).version;
    plan.to_edition := (plan_upgrade.to_version).edition;
    plan.to_hash := encode((plan_upgrade.to_version).content_hash, 'hex');
    plan.scope := array(
        select jsonb_populate_record(null::api.scope_rule, r.document)
        from jsonb_array_elements(compliance.carried_rules((plan_upgrade.adoption).org_id, (plan_upgrade.adoption).id, (plan_upgrade.to_version).id,
            plan_upgrade.as_of, plan_upgrade.lines)) with ordinality as r(document, position)
        order by r.position);
    plan.items := array(
        select i.item
        from compliance.upgrade_items(plan_upgrade.adoption, (plan_upgrade.to_version).id, plan_upgrade.as_of, plan_upgrade.lines) as i
        order by i.line);
    select
        count(*) filter (where i.relation = 'same'), count(*) filter (where i.relation = 'reworded'), count(*) filter (where i.relation = 'moved'),
        count(*) filter (where i.relation = 'merged'), count(*) filter (where i.relation = 'split'), count(*) filter (where i.relation = 'withdrawn'),
        count(*) filter (where i.relation = 'reinstated'), count(*) filter (where i.relation = 'new'),
        count(distinct i.to_requirement) filter (where i.needs_control),
        encode(sha256(convert_to(jsonb_build_array(to_jsonb(plan.scope), jsonb_agg(to_jsonb(i) - 'evidence' order by i.ordinality))::text, 'UTF8')), 'hex')
    into plan.same, plan.reworded, plan.moved, plan.merged, plan.split, plan.withdrawn, plan.reinstated, plan.added, plan.needs_control, plan.plan_hash
    from unnest(plan.items) with ordinality as i;
    select count(*), count(*) filter (where k.ended), coalesce(sum(k.carried), 0), coalesce(sum(k.present), 0)
    into plan.links, plan.links_ended, plan.carried, plan.present
    from (
        select bool_and(u.outcome = 'ended') as ended, count(*) filter (where u.outcome = 'carried') as carried,
            count(*) filter (where u.outcome = 'present') as present
        from compliance.upgrade_links((plan_upgrade.adoption).org_id, (plan_upgrade.adoption).version_id, (plan_upgrade.to_version).id, plan_upgrade.lines) as u
        group by u.satisfaction_id
    ) as k;
    return plan;
end;
$$;

comment on function compliance.plan_upgrade is
$doc$The plan of an upgrade along lines of lineage.$doc$;

revoke all on function compliance.plan_upgrade from public;
