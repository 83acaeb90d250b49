-- Upgrade an adoption: the plan becomes so, in one transaction.
--
-- The adoption of the earlier version is not touched, and neither are controls and evidence: both versions are held
-- up until the earlier one is retired.
create or replace function api.apply_upgrade(
    org_id bigint,
    adoption_id bigint,
    to_version kernel.label,
    to_edition integer default null,
    code kernel.label default null,
    plan_hash compliance.sha256 default null
)
returns api.upgrade
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    adoption compliance.adoptions;
    target compliance.framework_versions;
    lines compliance.upgrade_line[];
    plan api.upgrade_plan;
    applied compliance.upgrades;
begin
    perform org.authorize(apply_upgrade.org_id, 'editor');
    instant := compliance.open_record(apply_upgrade.org_id);
    adoption := compliance.lock_adoption(apply_upgrade.org_id, apply_upgrade.adoption_id);
    target := compliance.upgrade_target(adoption, apply_upgrade.to_version, apply_upgrade.to_edition);
    if adoption.retired or exists (
        select from compliance.upgrades as u
        where u.org_id = adoption.org_id and u.from_adoption_id = adoption.id and upper_inf(u.recorded_during)
    ) then
        raise exception 'adoption % is %', adoption.code, case when adoption.retired then 'retired' else 'upgraded already' end
            using errcode = 'RM015', constraint = 'upgrades_one_from', table = 'upgrades', schema = 'compliance';
    end if;
    lines := array(select compliance.upgrade_lines(adoption.org_id, adoption.version_id, target.id));
    plan := compliance.plan_upgrade(adoption, target, instant, lines);
    if plan.plan_hash <> apply_upgrade.plan_hash then
        raise exception 'the plan is another one now'
            using errcode = 'RM024', table = 'upgrades', schema = 'compliance', column = 'plan_hash';
    end if;
    applied.to_adoption_id := compliance.make_successor(adoption, target, apply_upgrade.code, instant);
    insert into compliance.upgrades (org_id, from_adoption_id, to_adoption_id, plan, applied_by, recorded_during)
    values (adoption.org_id, adoption.id, applied.to_adoption_id, to_jsonb(plan), kernel.current_actor(), 'empty')
    returning * into applied;
    perform compliance.store_scope(adoption.org_id, applied.to_adoption_id, target.id, coalesce(to_jsonb(plan.scope), '[]'));
    insert into compliance.satisfactions (
        org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale, review, upgrade_id, carried_from, recorded_during)
    select adoption.org_id, k.control_id, k.number, target.owner_id, target.id, k.requirement_id, k.coverage, s.rationale, 'carried',
        applied.id, k.satisfaction_id, 'empty'
    from compliance.upgrade_links(adoption.org_id, adoption.version_id, target.id, lines) as k
    inner join compliance.satisfactions as s on s.org_id = adoption.org_id and s.id = k.satisfaction_id
    where k.outcome = 'carried'
    order by k.requirement_id, k.control_id, k.number;
    return compliance.describe_upgrade(applied);
end;
$$;

comment on function api.apply_upgrade is
$doc$Upgrade an adoption to another version of its framework.

An adoption of that version is made for the same system, dates and observation period, with the scope carried over; links of controls are
carried as the plan says, marked as not reviewed. The earlier adoption stays as it is until somebody retires it.
After a revert the adoption that it had made is taken again.

- `org_id`: the organization
- `adoption_id`: the adoption
- `to_version`: another version of its framework, or the same with another edition
- `to_edition`: its edition; the latest published one when absent
- `code`: code of the new adoption; when absent that of the earlier one with the version
- `plan_hash`: the plan that was read; another one is refused

Example: {"to_version": "2.1", "code": "acme-2027"}

Raises: P0002 not_found, 42501 forbidden, RM014 not_published, RM015 no_upgrade, RM024 plan_changed, 23505 code_taken, 23514 unreadable_label, 23514 invalid_hash$doc$;

revoke all on function api.apply_upgrade from public;
grant execute on function api.apply_upgrade to remit_api;
