-- Begin a change: what was before is kept with the request, so that it can be taken back.
create or replace function infra.carry_out_change(request infra.requests, resource infra.resources)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    plan api.request_plan := jsonb_populate_record(null::api.request_plan, (carry_out_change.request).plan);
    changed infra.resources;
begin
    changed := infra.set_desired(
        carry_out_change.resource, (carry_out_change.request).blueprint_version_id, plan.parameters, plan.usage, plan.monthly_cost, plan.currency);
    update infra.requests as r
    set
        generation = changed.generation,
        previous = jsonb_build_object(
            'blueprint_owner_id', (carry_out_change.resource).blueprint_owner_id,
            'blueprint_version_id', (carry_out_change.resource).blueprint_version_id,
            'parameters', (carry_out_change.resource).parameters,
            'usage', (carry_out_change.resource).usage,
            'monthly_cost', (carry_out_change.resource).monthly_cost,
            'currency', (carry_out_change.resource).currency)
    where r.org_id = changed.org_id and r.id = (carry_out_change.request).id;
end;
$$;

comment on function infra.carry_out_change is
$doc$Begin a change of a resource.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.carry_out_change from public;
