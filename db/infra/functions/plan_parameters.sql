-- The first part of a plan: defaults of rules, then the blueprint's check of all parameters, then its own defaults.
--
-- Only what makes or changes a resource gives parameters; everything else leaves them as they are.
create or replace function infra.plan_parameters(
    plan api.request_plan,
    asked infra.requests,
    environment infra.environments,
    version infra.blueprint_versions,
    resource infra.resources
)
returns api.request_plan
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    planned api.request_plan := plan_parameters.plan;
    declared jsonb := (plan_parameters.version).parameters;
    judged jsonb;
begin
    planned.parameters := infra.given_parameters(plan_parameters.asked, declared, (plan_parameters.resource).parameters);
    if (plan_parameters.asked).kind not in ('create', 'change') then
        return planned;
    end if;
    judged := infra.judge_defaults(
        infra.fired_rules((plan_parameters.asked).org_id, plan_parameters.environment,
            infra.request_document(plan_parameters.asked, planned.parameters, null, null), '{default}'),
        declared, planned.parameters);
    planned.rules := array(select r from jsonb_populate_recordset(null::api.plan_rule, judged) as r);
    planned.parameters := planned.parameters || coalesce((
        select jsonb_object_agg(r.rule ->> 'parameter', r.rule -> 'value')
        from jsonb_array_elements(judged) as r(rule)
        where r.rule -> 'counted' = 'true'), '{}');
    planned.violations := infra.check_parameters(declared, planned.parameters, '/parameters');
    if planned.violations = '{}' then
        planned.parameters := infra.complete_parameters(declared, planned.parameters);
        planned.violations := infra.changed_immutables(declared, planned.parameters, (plan_parameters.resource).parameters);
    end if;
    if planned.violations <> '{}' then
        planned.refusals := planned.refusals || ('RM029', null, format('%s: %s', planned.violations[1].pointer, planned.violations[1].message),
            'GET the blueprint for the JSON Schema of its parameters.')::api.plan_refusal;
    end if;
    return planned;
end;
$$;

comment on function infra.plan_parameters is
$doc$A plan with its effective parameters, the defaults that fired, and every violation.$doc$;

revoke all on function infra.plan_parameters from public;
