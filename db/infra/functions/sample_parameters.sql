-- Sets of parameters to try a blueprint with: everything given, only what must be, and from both, each parameter at each of its samples.
create or replace function infra.sample_parameters(declared jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with samples as materialized (
        select d.position, d.value ->> 'name' as name, coalesce(d.value -> 'required' = 'true', false) as required, infra.sample_values(d.value) as taken
        from jsonb_array_elements(sample_parameters.declared) with ordinality as d(value, position)
    ), bases as materialized (
        select 1 as base, coalesce(jsonb_object_agg(s.name, s.taken -> 0), '{}') as given from samples as s
        union all
        select 2, coalesce(jsonb_object_agg(s.name, s.taken -> 0) filter (where s.required), '{}') from samples as s
    )
    select jsonb_agg(t.given order by t.base, t.position, t.number)
    from (
        select distinct on (v.given) v.*
        from (
            select b.base, 0::bigint as position, 0::bigint as number, b.given from bases as b
            union all
            select b.base + 2, s.position, t.number, b.given || jsonb_build_object(s.name, t.value)
            from bases as b
            cross join samples as s
            cross join lateral jsonb_array_elements(s.taken) with ordinality as t(value, number)
        ) as v
        order by v.given, v.base, v.position, v.number
    ) as t;
$$;

comment on function infra.sample_parameters is
$doc$List of parameters as somebody might give them, everything first.$doc$;

revoke all on function infra.sample_parameters from public;
