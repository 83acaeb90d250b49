-- A guardrail that some parameters switch off is refused: best practice is not optional.
begin;
select plan(6);
create function pg_temp.faults(parameter jsonb, value jsonb) returns text language sql as $$
    select tap.blueprint_faults(jsonb_set(jsonb_set(tap.blueprint_document(), '{parameters,2}', parameter, true), '{objects,0,body,SqsManagedSseEnabled}', value)) $$;

select is(pg_temp.faults('{"name": "encrypted", "type": "boolean", "title": "E", "default": true}', '"${parameters.encrypted}"'),
    '/guardrails/0/holds: does not hold with the parameters {"purpose": "orders", "encrypted": false, "delay_seconds": 0}', 'by a switch');
select is(pg_temp.faults('{"name": "mode", "type": "string", "title": "E", "choices": ["safe", "fast"], "default": "safe"}', '{"$if": "$.parameters.mode == \"safe\"", "then": true}'),
    '/guardrails/0/holds: does not hold with the parameters {"mode": "fast", "purpose": "orders", "delay_seconds": 0}', 'by a choice');
select is(pg_temp.faults('{"name": "level", "type": "integer", "title": "E", "minimum": 0, "maximum": 9, "default": 5}', '{"$if": "$.parameters.level > 0", "then": true, "else": false}'),
    '/guardrails/0/holds: does not hold with the parameters {"level": 0, "purpose": "orders", "delay_seconds": 0}', 'by one end of a range');
select is(pg_temp.faults('{"name": "key", "type": "string", "title": "E", "pattern": "^[a-z]+$", "example": "abc"}', '{"$if": "$.parameters.key != null", "then": true}'),
    '/guardrails/0/holds: does not hold with the parameters {}', 'by leaving something out');
select is(tap.blueprint_faults(tap.blueprint_with('{objects,0,when}', '"$.parameters.delay_seconds > 0"')),
    '/guardrails/0/holds: does not hold with the parameters {"purpose": "orders", "delay_seconds": 0} | /objects: nothing is made with the parameters {"purpose": "orders", "delay_seconds": 0}',
    'by making nothing');
select is(tap.blueprint_faults(tap.blueprint_with('{objects,0,name}', '"${parameters.purpose}"')), '/objects: object queue has no name with the parameters {}', 'a name that may be empty');

select * from finish();
rollback;
