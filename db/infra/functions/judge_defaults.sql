-- Which defaults count: of each parameter that was not given, the first that is enforced.
create or replace function infra.judge_defaults(fired jsonb, declared jsonb, given jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(jsonb_agg(j.rule || jsonb_build_object('counted', j.counts and j.rank = 1, 'message', infra.rule_text(j.rule)) order by j.number), '[]')
    from (
        select r.rule, r.number, c.counts,
            row_number() over (partition by r.rule ->> 'parameter', c.counts order by r.number) as rank
        from jsonb_array_elements(judge_defaults.fired) with ordinality as r(rule, number)
        cross join lateral (
            select r.rule ->> 'mode' = 'enforce'
                and nullif(judge_defaults.given -> (r.rule ->> 'parameter'), 'null') is null
                and jsonb_path_exists(judge_defaults.declared, '$[*] ? (@.name == $name)', jsonb_build_object('name', r.rule -> 'parameter'))
        ) as c(counts)
    ) as j;
$$;

comment on function infra.judge_defaults is
$doc$The fired rules, each with counted and message: a default counts for a declared parameter that was not given.$doc$;

revoke all on function infra.judge_defaults from public;
