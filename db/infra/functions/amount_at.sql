-- The number that a jsonpath finds; 0 when it finds none, since a parameter that was not given asks for nothing.
create or replace function infra.amount_at(document jsonb, path text)
returns numeric
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case jsonb_typeof(f.found) when 'number' then trim_scale(round(greatest(f.found::numeric, 0), 6)) else 0 end
    from jsonb_path_query_first(amount_at.document, amount_at.path::jsonpath, '{}', true) as f(found);
$$;

comment on function infra.amount_at is
$doc$The number at a jsonpath, rounded to six places and not below 0.$doc$;

revoke all on function infra.amount_at from public;
