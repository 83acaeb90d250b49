-- What is said of a resource that a worker called reached, and that is not what is desired.
create or replace function infra.mismatch(differences jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object('class', 'transient', 'code', 'not_as_desired', 'message', coalesce(
        'what is there differs: ' || string_agg((d.value ->> 'object') || (d.value ->> 'path'), ', ' order by d.position), 'what is there is not ready'))
    from jsonb_array_elements(mismatch.differences) with ordinality as d(value, position);
$$;

comment on function infra.mismatch is
$doc$The error {class, code, message} of a resource that was called reached and differs.$doc$;

revoke all on function infra.mismatch from public;
