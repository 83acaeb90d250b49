-- What must be given is missed, and null is the same as not given: what a resource has can be handed in again.
begin;
select plan(5);
select set_config('tap.declared', '[{"name": "a", "type": "string", "required": true}, {"name": "b", "type": "integer", "default": 3},
    {"name": "l", "type": "list", "items": {"fields": [{"name": "host", "type": "string", "required": true}, {"name": "port", "type": "integer", "default": 443}]}}]', true);

select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{}'), '/a a is missing', 'missing');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"a": null, "b": null}'), '/a a is missing', 'null is missing, too');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"a": "x", "l": [{"host": "h"}, {"port": 1}, {"host": null}]}'),
    '/l/1/host host is missing | /l/2/host host is missing', 'in the objects of a list');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"a": "x", "l": [{"host": "h", "prot": 1}, 5]}'),
    '/l/0/prot unknown parameter; known are host, port | /l/1 an object is needed here', 'fields that nobody declared');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, infra.complete_parameters(current_setting('tap.declared')::jsonb, '{"a": "x", "l": [{"host": "h"}]}')),
    '', 'effective parameters can be handed in again');

select * from finish();
rollback;
