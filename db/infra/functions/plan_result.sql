-- The last part of a plan: what will exist, whether its guardrails hold, and until when.
create or replace function infra.plan_result(
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
    planned api.request_plan := plan_result.plan;
    kind text := (plan_result.asked).kind;
    broken jsonb := '[]';
begin
    planned.objects := case when kind = 'delete' then '[]' else infra.desired_objects(
        (plan_result.asked).org_id, plan_result.environment, plan_result.version, infra.owner_by_request(plan_result.asked),
        (plan_result.asked).name, (plan_result.asked).uid, planned.parameters) end;
    if kind in ('create', 'change') then
        select coalesce(jsonb_agg(jsonb_build_object(
            'origin', 'blueprint', 'code', g.value ->> 'code', 'title', g.value ->> 'title', 'effect', 'guardrail', 'mode', 'enforce', 'counted', true,
            'undecided', false, 'message', format('the result does not keep the guardrail: %s', g.value ->> 'title')) order by g.number), '[]') into broken
        from jsonb_array_elements((plan_result.version).guardrails) with ordinality as g(value, number)
        where g.value ->> 'code' = any (infra.broken_guardrails((plan_result.version).guardrails, planned.objects));
    end if;
    planned.rules := planned.rules || array(select r from jsonb_populate_recordset(null::api.plan_rule, broken) as r);
    planned.refusals := planned.refusals || infra.rule_refusals(broken);
    if kind in ('create', 'extend') then
        planned.expires_at := infra.later(kernel.now(), infra.life_of(plan_result.asked, plan_result.environment, plan_result.version));
    elsif kind <> 'delete' then
        planned.expires_at := (plan_result.resource).expires_at;
    else
        planned.delete_after := case (plan_result.resource).state
            when 'deleting' then (plan_result.resource).delete_after
            else infra.later(kernel.now(), infra.retention_of(plan_result.environment, plan_result.version))
        end;
    end if;
    return planned;
end;
$$;

comment on function infra.plan_result is
$doc$A plan with the rendered objects, broken guardrails, and when the resource ends.$doc$;

revoke all on function infra.plan_result from public;
