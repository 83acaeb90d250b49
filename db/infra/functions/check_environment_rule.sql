-- What is wrong with one rule of an environment: like a policy, its settings beside what every rule has.
create or replace function infra.check_environment_rule(rule jsonb, pointer text)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    settings jsonb := '{"deny": {"message": "prose!", "remedy": "prose"},
        "require_approval": {"source": "line!", "levels": "number", "group": "line", "message": "prose"},
        "default": {"parameter": "line!", "value": "any"},
        "limit": {"parameter": "line!", "minimum": "number", "maximum": "number", "choices": "array", "message": "prose"},
        "allow_self_approval": {}}'::jsonb -> (check_environment_rule.rule ->> 'effect');
    violations api.document_violation[];
begin
    if settings is null and jsonb_typeof(check_environment_rule.rule) = 'object' then
        return array[(check_environment_rule.pointer || '/effect', '22023', 'effect is deny, require_approval, default, limit or allow_self_approval')::api.document_violation];
    end if;
    violations := compliance.check_fields(check_environment_rule.rule, check_environment_rule.pointer,
        jsonb '{"code": "line!", "title": "title!", "effect": "line!", "condition": "string!", "mode": "line"}' || coalesce(settings, '{}'));
    if cardinality(violations) > 0 then
        return violations;
    end if;
    return infra.check_predicate(check_environment_rule.rule ->> 'condition', infra.request_shape(), check_environment_rule.pointer || '/condition')
        || array(
            select (check_environment_rule.pointer || '/' || m.key, '22023', m.message)::api.document_violation
            from (select check_environment_rule.rule as r) as x
            cross join lateral (values
                ('code', not pg_input_is_valid(x.r ->> 'code', 'infra.code_word'), 'a code has lower-case letters, digits, hyphens and underscores'),
                ('mode', x.r ->> 'mode' not in ('enforce', 'dry_run'), 'mode is enforce or dry_run'),
                ('source', x.r ->> 'source' not in ('level', 'group'), 'source is level or group'),
                ('levels', x.r ->> 'source' = 'level' and coalesce(compliance.whole_number(x.r -> 'levels'), 101) > 100, 'levels says how many levels above, from 1 to 100'),
                ('group', x.r ->> 'source' = 'group' and not coalesce(pg_input_is_valid(x.r ->> 'group', 'infra.code_word'), false), 'group is the code of a group'),
                ('group', x.r ->> 'source' = 'level' and x.r ? 'group', 'a level needs no group'),
                ('levels', x.r ->> 'source' = 'group' and x.r ? 'levels', 'a group needs no levels'),
                ('value', x.r ->> 'effect' = 'default' and not x.r ? 'value', 'value is missing'),
                ('parameter', x.r ->> 'effect' = 'limit' and not x.r ?| array['minimum', 'maximum', 'choices'], 'a limit has a minimum, a maximum or choices')
            ) as m(key, holds, message)
            where m.holds);
end;
$$;

comment on function infra.check_environment_rule is
$doc$What is wrong with a rule, with JSON pointers.$doc$;

revoke all on function infra.check_environment_rule from public;
