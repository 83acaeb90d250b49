-- What is wrong with the lifecycle of a blueprint.
create or replace function infra.check_lifecycle(lifecycle jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_lifecycle.lifecycle, '/lifecycle',
            '{"retention": "line", "final_snapshot": "boolean", "default_ttl": "line", "maximum_ttl": "line"}')
        || array(
            select ('/lifecycle/' || k.key, '22023', k.key || ' is a duration such as P30D')::api.document_violation
            from unnest(array['retention', 'default_ttl', 'maximum_ttl']) as k(key)
            where jsonb_typeof(check_lifecycle.lifecycle -> k.key) = 'string' and not compliance.is_duration(check_lifecycle.lifecycle ->> k.key));
begin
    if cardinality(violations) = 0 and (check_lifecycle.lifecycle ->> 'default_ttl')::interval > (check_lifecycle.lifecycle ->> 'maximum_ttl')::interval then
        return array[('/lifecycle/default_ttl', '22023', 'default_ttl is longer than maximum_ttl')::api.document_violation];
    end if;
    return violations;
end;
$$;

comment on function infra.check_lifecycle is
$doc$What is wrong with the lifecycle of a blueprint.$doc$;

revoke all on function infra.check_lifecycle from public;
