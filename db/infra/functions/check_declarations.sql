-- What is wrong with a list of declared parameters, or of the fields of an object in a list.
create or replace function infra.check_declarations(declared jsonb, pointer text)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := case when jsonb_array_length(check_declarations.declared) > 60
        then array[(check_declarations.pointer, '22023', 'there are more than 60')::api.document_violation] else '{}' end;
    one record;
begin
    for one in
        select check_declarations.pointer || '/' || (d.position - 1) as pointer, d.value, d.value ->> 'name' as name,
            row_number() over (partition by d.value ->> 'name' order by d.position) > 1 as again
        from jsonb_array_elements(check_declarations.declared) with ordinality as d(value, position)
        order by d.position
    loop
        violations := violations || infra.check_declaration(one.value, one.pointer, '{"name": "line!", "title": "title!", "description": "prose",
            "required": "boolean", "immutable": "boolean", "type": "line!"}') || array(
            select (one.pointer || '/name', '22023', m.message)::api.document_violation
            from (values
                (one.name !~ '^[a-z][a-z0-9_]{0,59}$', 'a name is 1 to 60 lower-case letters, digits and underscores, beginning with a letter'),
                (one.again, format('%s is declared twice', one.name)),
                (one.name ~ '(^|_)(password|passwd|secret|token|credentials?|private_key|api_key|access_key)$',
                    'no secret is a parameter: take a reference to where it is kept, and end its name in _reference')) as m(holds, message)
            where m.holds)
        || case when one.value -> 'required' = 'true' and one.value ? 'default'
            then array[(one.pointer || '/default', '22023', 'what must be given needs no default')::api.document_violation] else '{}' end;
    end loop;
    return violations;
end;
$$;

comment on function infra.check_declarations is
$doc$What is wrong with declared parameters, with JSON pointers.$doc$;

revoke all on function infra.check_declarations from public;
