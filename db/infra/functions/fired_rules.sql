-- The rules whose condition holds of a request: the organization's policies by position, then those of the environment.
--
-- One pass over the organization's policies, each condition evaluated once; settings are read only of those that fired.
create or replace function infra.fired_rules(org_id bigint, environment infra.environments, document jsonb, effects text[])
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with judged as materialized (
        select 'policy' as origin, p.code::text, p.title::text, p.effect::text, p.mode::text, p.settings, p."position", p.id,
            jsonb_path_match(fired_rules.document, p.condition, '{}', true) as holds
        from infra.policies as p
        where p.org_id = fired_rules.org_id and p.effect = any (fired_rules.effects)
        union all
        select 'environment', r.rule ->> 'code', coalesce(r.rule ->> 'title', r.rule ->> 'code'), r.rule ->> 'effect', coalesce(r.rule ->> 'mode', 'enforce'), r.rule, 2147483647, r.number,
            jsonb_path_match(fired_rules.document, (r.rule ->> 'condition')::jsonpath, '{}', true)
        from jsonb_array_elements((fired_rules.environment).rules) with ordinality as r(rule, number)
        where r.rule ->> 'effect' = any (fired_rules.effects)
    )
    select coalesce(jsonb_agg(
        j.settings - '{condition,position}'::text[] || jsonb_build_object(
            'origin', j.origin, 'code', j.code, 'title', j.title, 'effect', j.effect, 'mode', j.mode, 'undecided', j.holds is null)
        order by j."position", j.id), '[]')
    from judged as j
    where infra.rule_fires(j.holds, j.effect);
$$;

comment on function infra.fired_rules is
$doc$Rules with one of these effects that fire: list of {origin, code, title, effect, mode, undecided, and the settings of the effect}.$doc$;

revoke all on function infra.fired_rules from public;
