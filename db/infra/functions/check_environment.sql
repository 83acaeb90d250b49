-- What is wrong with one environment of a document.
create or replace function infra.check_environment(document jsonb, pointer text)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_environment.document, check_environment.pointer, '{"code": "line!", "title": "title!",
        "stage": "line!", "targets": "object!", "rules": "array", "limits": "object", "drift_action": "line", "observe_every": "line", "retired": "boolean"}');
begin
    if cardinality(violations) > 0 then
        return violations;
    end if;
    return array(
            select (check_environment.pointer || '/' || m.key, '22023', m.message)::api.document_violation
            from (values
                ('code', not pg_input_is_valid(check_environment.document ->> 'code', 'infra.code_word'), 'a code has lower-case letters, digits, hyphens and underscores'),
                ('stage', not pg_input_is_valid(check_environment.document ->> 'stage', 'infra.code_word'), 'a stage has lower-case letters, digits, hyphens and underscores'),
                ('drift_action', check_environment.document ->> 'drift_action' not in ('report', 'repair'), 'drift_action is report or repair'),
                ('observe_every', not infra.is_observation_interval(check_environment.document ->> 'observe_every'), 'observe_every is a duration from PT1S to P30D')
            ) as m(key, holds, message)
            where m.holds)
        || infra.check_targets(check_environment.document -> 'targets', check_environment.pointer || '/targets')
        || infra.check_limits(coalesce(nullif(check_environment.document -> 'limits', 'null'), '{}'), check_environment.pointer || '/limits')
        || infra.check_rules(coalesce(nullif(check_environment.document -> 'rules', 'null'), '[]'), check_environment.pointer || '/rules');
end;
$$;

comment on function infra.check_environment is
$doc$What is wrong with an environment, with JSON pointers.$doc$;

revoke all on function infra.check_environment from public;
