-- Effective parameters are all there: given, default or null; so are the fields of objects in lists.
begin;
select plan(3);
select set_config('tap.declared', '[{"name": "a", "type": "string"}, {"name": "b", "type": "integer", "default": 3},
    {"name": "l", "type": "list", "default": [], "items": {"fields": [{"name": "host", "type": "string"}, {"name": "port", "type": "integer", "default": 443}]}}]', true);

select is(infra.complete_parameters(current_setting('tap.declared')::jsonb, '{}'), '{"a": null, "b": 3, "l": []}', 'nothing given');
select is(infra.complete_parameters(current_setting('tap.declared')::jsonb, '{"a": "x", "b": null, "l": [{"host": "h"}, {"host": "i", "port": 80}]}'),
    '{"a": "x", "b": 3, "l": [{"host": "h", "port": 443}, {"host": "i", "port": 80}]}', 'some given, one with null');
select is(infra.complete_parameters(current_setting('tap.declared')::jsonb, '{"b": 10.0}') ->> 'b', '10', 'a whole number has no point');

select * from finish();
rollback;
