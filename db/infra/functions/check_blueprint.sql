-- Everything that is wrong with a blueprint document: its form first, then what comes of using it.
create or replace function infra.check_blueprint(document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_blueprint.document, '', '{"blueprint": "line!", "version": "edition!", "title": "title!",
        "summary": "prose!", "parameters": "array", "objects": "array!", "guardrails": "array", "usage": "object", "cost": "array", "evidence": "array",
        "outputs": "object", "lifecycle": "object"}');
    content jsonb;
    provider text;
    shape jsonb;
begin
    if cardinality(violations) > 0 then
        return violations;
    end if;
    content := infra.blueprint_content(check_blueprint.document);
    provider := split_part(content ->> 'blueprint', '/', 1);
    if provider not in ('aws', 'kubernetes') or not pg_input_is_valid(substr(content ->> 'blueprint', length(provider) + 2), 'infra.code_word') then
        violations := array[('/blueprint', '22023', 'a blueprint is aws/name or kubernetes/name; a name has lower-case letters, digits and hyphens')::api.document_violation];
    end if;
    violations := violations || infra.check_declarations(content -> 'parameters', '/parameters');
    if cardinality(violations) = 0 then
        shape := infra.context_shape(content -> 'parameters');
        violations := infra.check_objects(content -> 'objects', provider, shape) || infra.check_promises(content, shape);
    end if;
    return case when cardinality(violations) > 0 then violations else infra.try_blueprint(content) end;
end;
$$;

comment on function infra.check_blueprint is
$doc$Everything that is wrong with a blueprint document, with JSON pointers.$doc$;

revoke all on function infra.check_blueprint from public;
