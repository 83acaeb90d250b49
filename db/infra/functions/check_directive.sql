-- What is wrong with {$if, then, else}, {$each, as, do} or {$value} in a template.
--
-- Lists have up to a hundred elements, so three of them, one within the other, would make a million of what is in the middle. How many there are
-- is seen by the names that they have added to the context.
create or replace function infra.check_directive(template jsonb, shape jsonb, pointer text, depth integer)
returns api.document_violation[]
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_directive.template, check_directive.pointer, case
        when check_directive.template ? '$if' then jsonb '{"$if": "string!", "then": "any", "else": "any"}'
        when check_directive.template ? '$value' then jsonb '{"$value": "string!"}'
        else jsonb '{"$each": "string!", "as": "line!", "do": "any"}' end);
    name text := check_directive.template ->> 'as';
    list jsonb;
begin
    if cardinality(violations) > 0 then
        return violations;
    elsif check_directive.template ? '$if' then
        return infra.check_predicate(check_directive.template ->> '$if', check_directive.shape, check_directive.pointer || '/$if')
            || infra.check_template(check_directive.template -> 'then', check_directive.shape, check_directive.pointer || '/then', check_directive.depth + 1)
            || infra.check_template(check_directive.template -> 'else', check_directive.shape, check_directive.pointer || '/else', check_directive.depth + 1);
    elsif check_directive.template ? '$value' then
        return infra.check_amount(check_directive.template -> '$value', check_directive.shape, check_directive.pointer || '/$value');
    end if;
    list := infra.value_at(check_directive.shape, check_directive.template ->> '$each');
    if (
        select count(*) from jsonb_object_keys(check_directive.shape) as k(name)
        where k.name <> all ('{organization,resource,environment,parameters,observed}')
    ) >= 2 then
        return array[(check_directive.pointer, '22023', 'two lists are gone through, one within the other, and no more')::api.document_violation];
    elsif jsonb_typeof(list) is distinct from 'array' then
        violations := array[(check_directive.pointer || '/$each', '22023', format('%s is no list', check_directive.template ->> '$each'))::api.document_violation];
    end if;
    if name !~ '^[a-z][a-z0-9_]*$' or check_directive.shape ? name or name = 'observed' then
        violations := violations || (check_directive.pointer || '/as', '22023', 'as is a new name of lower-case letters, digits and underscores')::api.document_violation;
    end if;
    return violations || infra.check_template(check_directive.template -> 'do',
        check_directive.shape || jsonb_build_object(name, coalesce(list -> 0, '"*"')), check_directive.pointer || '/do', check_directive.depth + 1);
end;
$$;

comment on function infra.check_directive is
$doc$What is wrong with a directive of a template.$doc$;

revoke all on function infra.check_directive from public;
