-- The second part of a plan: what the resource will use and cost a month.
--
-- A change of owner or of life changes neither, and is not refused for a price that is gone; what is deleted will use nothing.
create or replace function infra.plan_cost(
    asked infra.requests,
    environment infra.environments,
    version infra.blueprint_versions,
    resource infra.resources,
    parameters jsonb
)
returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    cost jsonb;
begin
    if (plan_cost.asked).kind in ('create', 'change') then
        cost := infra.cost_of(
            (plan_cost.asked).org_id, (plan_cost.version).cost, plan_cost.parameters,
            infra.region_of(plan_cost.environment, (
                select b.provider from infra.blueprints as b where b.id = (plan_cost.version).blueprint_id)),
            (kernel.now() at time zone 'UTC')::date);
        return cost || jsonb_build_object(
            'usage', infra.usage_of((plan_cost.version).usage, plan_cost.parameters) || jsonb_build_object('cost', cost -> 'monthly'));
    elsif (plan_cost.asked).kind = 'delete' then
        return jsonb_build_object('monthly', 0, 'currency', (plan_cost.resource).currency, 'usage', '{}'::jsonb);
    end if;
    return jsonb_build_object(
        'monthly', (plan_cost.resource).monthly_cost, 'currency', (plan_cost.resource).currency, 'usage', (plan_cost.resource).usage);
end;
$$;

comment on function infra.plan_cost is
$doc$The amounts {usage, monthly, currency, lines, missing} of the resource once the request has been carried out.$doc$;

revoke all on function infra.plan_cost from public;
