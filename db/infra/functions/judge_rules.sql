-- Which of the fired rules count: those that are enforced, and of limits those that the parameters break.
create or replace function infra.judge_rules(fired jsonb, parameters jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(jsonb_agg(r.rule || jsonb_build_object(
        'counted', r.rule ->> 'mode' = 'enforce' and (r.rule ->> 'effect' <> 'limit' or infra.breaks_limit(r.rule, judge_rules.parameters)),
        'message', infra.rule_text(r.rule)) order by r.number), '[]')
    from jsonb_array_elements(judge_rules.fired) with ordinality as r(rule, number);
$$;

comment on function infra.judge_rules is
$doc$The fired rules, each with counted and message.$doc$;

revoke all on function infra.judge_rules from public;
