-- What an upgrade of an adoption would do, before anybody decides.
create or replace function api.get_upgrade_plan(
    org_id bigint,
    adoption_id bigint,
    to_version kernel.label,
    to_edition integer default null
)
returns api.upgrade_plan
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    adoption compliance.adoptions;
    target compliance.framework_versions;
begin
    perform org.authorize(get_upgrade_plan.org_id, 'viewer');
    perform compliance.get_adoption(get_upgrade_plan.org_id, get_upgrade_plan.adoption_id);
    select a.* into adoption
    from compliance.adoptions as a
    where a.org_id = get_upgrade_plan.org_id and a.id = get_upgrade_plan.adoption_id;
    target := compliance.upgrade_target(adoption, get_upgrade_plan.to_version, get_upgrade_plan.to_edition);
    return compliance.plan_upgrade(adoption, target, compliance.known_until(adoption.org_id, null),
        array(select compliance.upgrade_lines(adoption.org_id, adoption.version_id, target.id)));
end;
$$;

comment on function api.get_upgrade_plan is
$doc$Get the plan of an upgrade: what became of every requirement, which controls and evidence it touches, and what will be carried over.

Same, reworded and moved requirements keep the coverage of their controls; what was merged, split or reinstated is covered in part until
a person says more. Whatever is carried is marked as not reviewed. What was withdrawn ends; what is new and in scope needs a control.

- `org_id`: the organization
- `adoption_id`: the adoption
- `to_version`: another version of its framework, or the same with another edition
- `to_edition`: its edition; the latest published one when absent

Raises: P0002 not_found, 42501 forbidden, RM014 not_published, RM015 no_upgrade$doc$;

revoke all on function api.get_upgrade_plan from public;
grant execute on function api.get_upgrade_plan to remit_api, remit_analyst;
