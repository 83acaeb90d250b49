-- Everything that is wrong with a document of environments.
create or replace function infra.check_environments(document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_environments.document, '', '{"environments": "array!"}');
begin
    if cardinality(violations) > 0 then
        return violations;
    end if;
    return array(
        select v
        from jsonb_array_elements(check_environments.document -> 'environments') with ordinality as e(value, position)
        cross join lateral unnest(infra.check_environment(e.value, '/environments/' || (e.position - 1))) as v
        union all
        select ('/environments/' || (max(e.position) - 1) || '/code', '22023', format('code %s is used twice', e.value ->> 'code'))::api.document_violation
        from jsonb_array_elements(check_environments.document -> 'environments') with ordinality as e(value, position)
        group by e.value ->> 'code'
        having count(e.value ->> 'code') > 1);
end;
$$;

comment on function infra.check_environments is
$doc$Everything that is wrong with a document of environments, with JSON pointers.$doc$;

revoke all on function infra.check_environments from public;
