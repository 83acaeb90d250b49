-- A parameter is of its type; a whole number may be written with a point.
begin;
select plan(8);
select set_config('tap.declared', '[{"name": "n", "type": "integer"}, {"name": "x", "type": "number"}, {"name": "s", "type": "string"},
    {"name": "b", "type": "boolean"}, {"name": "l", "type": "list", "items": {"type": "string"}}]', true);

select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 3, "x": 1.5, "s": "a", "b": false, "l": ["a"]}'), '', 'right ones are taken');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 3.0}'), '', '3.0 is a whole number');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 3.5}'), '/n must be a whole number', '3.5 is none');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": "3"}'), '/n must be a whole number', 'nor is a text');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": true, "x": "1", "s": 5, "b": 0, "l": "a"}'),
    '/b must be true or false | /l must be a list | /n must be a whole number | /s must be a text | /x must be a number', 'each of another type');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"l": ["a", 1]}'), '/l/1 must be a text', 'an item of another type');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"m": 1, "a/b~": 2}'),
    '/a~1b~0 unknown parameter; known are n, x, s, b, l | /m unknown parameter; known are n, x, s, b, l', 'what nobody declared');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '[]'), ' an object is needed here', 'parameters are an object');

select * from finish();
rollback;
