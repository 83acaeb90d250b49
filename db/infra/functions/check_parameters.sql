-- What is wrong with the parameters of a request, or with an object in a list of them: everything at once.
--
-- null stands for a parameter that is not given, so that what a resource has (every parameter, null where there is none) can
-- be handed in again.
create or replace function infra.check_parameters(declared jsonb, given jsonb, pointer text default '')
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := '{}';
    one record;
begin
    if jsonb_typeof(check_parameters.given) is distinct from 'object' then
        return array[(check_parameters.pointer, '22023', 'an object is needed here')::api.document_violation];
    end if;
    for one in
        select d.value as declared, d.value ->> 'name' as name, nullif(check_parameters.given -> (d.value ->> 'name'), 'null') as value
        from jsonb_array_elements(check_parameters.declared) with ordinality as d(value, position)
        order by d.position
    loop
        if one.value is not null then
            violations := violations || infra.check_value(one.declared, one.value, check_parameters.pointer || '/' || one.name);
        elsif one.declared -> 'required' = 'true' then
            violations := violations || (check_parameters.pointer || '/' || one.name, '22023', one.name || ' is missing')::api.document_violation;
        end if;
    end loop;
    return violations || infra.unknown_parameters(check_parameters.declared, check_parameters.given, check_parameters.pointer);
end;
$$;

comment on function infra.check_parameters is
$doc$What is wrong with given parameters, as the declared ones have it; JSON pointers begin with the given one.$doc$;

revoke all on function infra.check_parameters from public;
