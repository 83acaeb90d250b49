-- The number that a jsonpath finds, or the sum of those that several find.
--
-- What is not found counts 0: a parameter that was not given asks for nothing, and a filter that lets nothing through is how a
-- blueprint says "only if".
create or replace function infra.amount_at(document jsonb, paths jsonb)
returns numeric
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select trim_scale(round(greatest(coalesce(sum(infra.number_of(f.found)), 0), 0), 6))
    from jsonb_array_elements_text(case jsonb_typeof(amount_at.paths) when 'array' then amount_at.paths else jsonb_build_array(amount_at.paths) end) as p(path)
    cross join lateral jsonb_path_query_first(amount_at.document, p.path::jsonpath, '{}', true) as f(found);
$$;

comment on function infra.amount_at is
$doc$The number at a jsonpath, or the sum of a list of them, rounded to six places and not below 0.$doc$;

revoke all on function infra.amount_at from public;
