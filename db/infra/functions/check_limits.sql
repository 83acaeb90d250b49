-- What is wrong with the limits of an environment.
create or replace function infra.check_limits(limits jsonb, pointer text)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select compliance.check_fields(check_limits.limits, check_limits.pointer, '{"maximum_ttl": "line", "retention": "line", "blueprints": "array", "own_blueprints": "boolean"}')
        || array(
            select (check_limits.pointer || '/' || k.key, '22023', k.key || ' is a duration such as P30D')::api.document_violation
            from unnest(array['maximum_ttl', 'retention']) as k(key)
            where jsonb_typeof(check_limits.limits -> k.key) = 'string' and not compliance.is_duration(check_limits.limits ->> k.key))
        || array(
            select (check_limits.pointer || '/blueprints/' || (b.position - 1), '22023', 'a blueprint is named like aws/s3-bucket')::api.document_violation
            from jsonb_path_query(check_limits.limits, 'strict $.blueprints[*]', '{}', true) with ordinality as b(value, position)
            where jsonb_typeof(b.value) <> 'string' or b.value #>> '{}' !~ '^(aws|kubernetes)/[a-z][a-z0-9_-]*$');
$$;

comment on function infra.check_limits is
$doc$What is wrong with the limits of an environment, with JSON pointers.$doc$;

revoke all on function infra.check_limits from public;
