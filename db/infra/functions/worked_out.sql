-- The first value that a jsonpath finds, for what is worked out of parameters; null when it finds none.
create or replace function infra.worked_out(document jsonb, path text)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select case jsonb_typeof(f.found) when 'number' then to_jsonb(trim_scale(f.found::numeric)) when 'null' then null else f.found end
    from jsonb_path_query_first(worked_out.document, worked_out.path::jsonpath, '{}', true) as f(found);
$$;

comment on function infra.worked_out is
$doc$The first value at a jsonpath; null when there is none.$doc$;

revoke all on function infra.worked_out from public;
