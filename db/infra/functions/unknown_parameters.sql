-- Parameters that nobody declared: a misspelt one would otherwise be ignored.
create or replace function infra.unknown_parameters(declared jsonb, given jsonb, pointer text)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg((
            unknown_parameters.pointer || '/' || replace(replace(k.key, '~', '~0'), '/', '~1'), '22023',
            format('unknown parameter; known are %s', array_to_string(d.names, ', ')))::api.document_violation order by k.key), '{}')
    from (select array(select p.value ->> 'name' from jsonb_array_elements(unknown_parameters.declared) as p)) as d(names)
    cross join lateral jsonb_object_keys(unknown_parameters.given) as k(key)
    where k.key <> all (d.names);
$$;

comment on function infra.unknown_parameters is
$doc$A violation for each key that is no declared parameter.$doc$;

revoke all on function infra.unknown_parameters from public;
