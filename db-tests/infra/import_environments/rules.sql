-- The rules and limits of an environment are checked like policies, all at once.
begin;
select plan(9);
create function pg_temp.faults(changes jsonb) returns text language sql as $$
    select string_agg(v.pointer || ': ' || v.message, ' | ' order by v.pointer, v.message) from unnest(infra.check_environments(tap.environment_document(changes))) as v $$;
create function pg_temp.rule(changes jsonb) returns text language sql as $$
    select pg_temp.faults(jsonb_build_object('rules', jsonb_build_array('{"code": "r", "title": "R", "condition": "$.request.kind == \"create\""}'::jsonb || changes))) $$;

select is(pg_temp.rule('{"effect": "deny", "message": "No."}'), null, 'a deny');
select is(pg_temp.rule('{"effect": "forbid", "message": "No."}'), '/environments/0/rules/0/effect: effect is deny, require_approval, default, limit or allow_self_approval', 'an effect');
select is(pg_temp.rule('{"effect": "deny", "group": "x"}'),
    '/environments/0/rules/0/group: unknown key; known are code, mode, title, effect, remedy, message, condition | /environments/0/rules/0/message: message is missing', 'what a deny says');
select is(pg_temp.rule('{"effect": "deny", "message": "No.", "condition": "$.reqest.kind == \"create\""}'), '/environments/0/rules/0/condition: $.reqest.kind leads nowhere', 'a condition about nothing');
select is(pg_temp.rule('{"effect": "deny", "message": "No.", "condition": "$.request.kind"}'),
    '/environments/0/rules/0/condition: a jsonpath is needed that says true or false, such as $.a == 1; methods about dates are not taken', 'no condition');
select is(pg_temp.rule('{"effect": "require_approval", "source": "level"}'), '/environments/0/rules/0/levels: levels says how many levels above, from 1 to 100', 'which level');
select is(pg_temp.rule('{"effect": "require_approval", "source": "group", "levels": 1}'),
    '/environments/0/rules/0/group: group is the code of a group | /environments/0/rules/0/levels: a group needs no levels', 'which group');
select is(pg_temp.rule('{"effect": "limit", "parameter": "x"}'), '/environments/0/rules/0/parameter: a limit has a minimum, a maximum or choices', 'which limit');
select is(pg_temp.faults('{"limits": {"maximum_ttl": "forever", "blueprints": ["bucket"]}, "observe_every": "PT0.5S", "drift_action": "shout", "code": "Lab"}'),
    '/environments/0/code: a code has lower-case letters, digits, hyphens and underscores | /environments/0/drift_action: drift_action is report or repair'
    || ' | /environments/0/limits/blueprints/0: a blueprint is named like aws/s3-bucket | /environments/0/limits/maximum_ttl: maximum_ttl is a duration such as P30D'
    || ' | /environments/0/observe_every: observe_every is a duration from PT1S to P30D', 'limits and the rest');

select * from finish();
rollback;
