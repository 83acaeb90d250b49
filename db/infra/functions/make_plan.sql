-- What a request comes to, in the order of docs/infrastructure.md: the same function answers a dry run and decides a submission.
--
-- With wrong parameters nothing after them can be said, so the plan ends there. Otherwise it goes on to the end, and names
-- every refusal at once.
create or replace function infra.make_plan(asked infra.requests)
returns api.request_plan
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    plan api.request_plan;
    environment infra.environments;
    version infra.blueprint_versions;
    resource infra.resources;
    cost jsonb;
    judged jsonb;
begin
    select e.* into strict environment from infra.environments as e where e.id = (make_plan.asked).environment_id;
    select v.* into strict version from infra.blueprint_versions as v where v.id = (make_plan.asked).blueprint_version_id;
    select s.* into resource
    from infra.resources as s
    where s.org_id = (make_plan.asked).org_id and s.id = (make_plan.asked).resource_id and (make_plan.asked).kind <> 'create';
    plan.verdict := 'refused';
    plan.refusals := infra.plan_obstacles(make_plan.asked, environment, version, resource);
    plan.violations := '{}';
    plan.rules := '{}';
    plan.approvals := '{}';
    plan.quotas := '{}';
    plan.cost_lines := '{}';
    plan := infra.plan_parameters(plan, make_plan.asked, environment, version, resource);
    if plan.violations <> '{}' then
        return plan;
    end if;
    cost := infra.plan_cost(make_plan.asked, environment, version, resource, plan.parameters);
    plan.usage := cost -> 'usage';
    plan.monthly_cost := (cost ->> 'monthly')::numeric;
    plan.currency := cost ->> 'currency';
    plan.cost_lines := array(select l from jsonb_populate_recordset(null::api.cost_line, coalesce(cost -> 'lines', '[]')) as l);
    judged := infra.judge_rules(
        infra.fired_rules((make_plan.asked).org_id, environment,
            infra.request_document(make_plan.asked, plan.parameters, plan.usage, plan.monthly_cost),
            case when (make_plan.asked).kind in ('create', 'change') then '{limit}'::text[] else '{}' end
            || '{deny,require_approval,allow_self_approval}'::text[]),
        plan.parameters);
    plan.rules := plan.rules || array(select r from jsonb_populate_recordset(null::api.plan_rule, judged) as r);
    plan.approvals := array(
        select a from infra.plan_approvals((make_plan.asked).org_id, (make_plan.asked).requester_id,
            jsonb_path_query_array(judged, '$[*] ? (@.counted == true)'), infra.barred_from(make_plan.asked)) as a);
    if (make_plan.asked).kind in ('create', 'change', 'transfer') then
        plan.quotas := array(
            select q from infra.quota_preview((make_plan.asked).org_id, infra.owner_by_request(make_plan.asked), environment.id, plan.usage, resource.id) as q);
    end if;
    plan.refusals := plan.refusals || infra.rule_refusals(judged) || infra.plan_refusals(plan, coalesce(cost -> 'missing', '[]'));
    plan := infra.plan_result(plan, make_plan.asked, environment, version, resource);
    plan.verdict := case when plan.refusals <> '{}' then 'refused' when plan.approvals <> '{}' then 'needs_approval' else 'ready' end;
    return plan;
end;
$$;

comment on function infra.make_plan is
$doc$The plan of a request as it would be submitted now; the request need not be stored.$doc$;

revoke all on function infra.make_plan from public;
