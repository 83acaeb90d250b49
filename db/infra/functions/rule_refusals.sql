-- The refusals of the rules that count: denials, broken limits and guardrails, each with what would pass.
create or replace function infra.rule_refusals(judged jsonb)
returns api.plan_refusal[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg((
        'RM031', r.rule ->> 'code', r.rule ->> 'message',
        coalesce(r.rule ->> 'remedy', case r.rule ->> 'effect'
            when 'limit' then format('Give %s: %s.', r.rule ->> 'parameter', infra.limit_text(r.rule)) end)
    )::api.plan_refusal order by r.number), '{}')
    from jsonb_array_elements(rule_refusals.judged) with ordinality as r(rule, number)
    where r.rule -> 'counted' = 'true' and r.rule ->> 'effect' in ('deny', 'limit', 'guardrail');
$$;

comment on function infra.rule_refusals is
$doc$One RM031 refusal for each rule that counts and denies.$doc$;

revoke all on function infra.rule_refusals from public;
