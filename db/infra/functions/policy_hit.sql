-- What a policy says of one request with these effective parameters.
create or replace function infra.policy_hit(policy infra.policies, asked infra.requests, parameters jsonb, usage jsonb, monthly_cost numeric)
returns api.policy_hit
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    rule jsonb := (policy_hit.policy).settings || jsonb_build_object(
        'effect', (policy_hit.policy).effect, 'mode', 'enforce', 'title', (policy_hit.policy).title);
    holds boolean;
    hit api.policy_hit;
    applies boolean := (policy_hit.policy).effect not in ('default', 'limit') or (policy_hit.asked).kind in ('create', 'change');
begin
    holds := jsonb_path_match(
        infra.request_document(policy_hit.asked, policy_hit.parameters, policy_hit.usage, policy_hit.monthly_cost), (policy_hit.policy).condition, '{}', true);
    hit.request_id := (policy_hit.asked).id;
    hit.kind := (policy_hit.asked).kind;
    hit.name := (policy_hit.asked).name;
    hit.requester_id := (policy_hit.asked).requester_id;
    hit.fired := applies and infra.rule_fires(holds, (policy_hit.policy).effect);
    hit.undecided := holds is null;
    hit.counted := hit.fired and case (policy_hit.policy).effect
        when 'limit' then infra.breaks_limit(rule, policy_hit.parameters)
        when 'default' then nullif((policy_hit.asked).parameters -> (rule ->> 'parameter'), 'null') is null
        else true
    end;
    hit.message := case when hit.fired then infra.rule_text(rule) end;
    hit.submitted_at := (policy_hit.asked).submitted_at;
    return hit;
end;
$$;

comment on function infra.policy_hit is
$doc$What a policy says of one request.$doc$;

revoke all on function infra.policy_hit from public;
