-- Numbers, lengths of texts and lists have bounds, and both ends are within.
begin;
select plan(7);
select set_config('tap.declared', '[{"name": "n", "type": "integer", "minimum": 2, "maximum": 4}, {"name": "x", "type": "number", "minimum": 0.5},
    {"name": "s", "type": "string", "min_length": 2, "max_length": 3}, {"name": "t", "type": "string"},
    {"name": "l", "type": "list", "min_items": 1, "max_items": 2, "items": {"type": "integer", "maximum": 9}}, {"name": "m", "type": "list", "items": {"type": "integer"}}]', true);

select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 2, "x": 0.5, "s": "ab", "l": [1]}'), '', 'the lower end');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 4, "x": 1e30, "s": "äöü", "l": [9, 9]}'), '', 'the upper end; characters count, not bytes');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 1, "x": 0.4, "s": "a", "l": []}'),
    '/l must have at least 1 elements | /n must be at least 2 | /s must have at least 2 characters | /x must be at least 0.5', 'below');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"n": 5, "s": "abcd", "l": [1, 2, 10]}'),
    '/l must have at most 2 elements | /l/2 must be at most 9 | /n must be at most 4 | /s must have at most 3 characters', 'above, and an item too');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, jsonb_build_object('t', repeat('a', 1000))), '', 'a text has 1,000 characters');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, jsonb_build_object('t', repeat('a', 1001))), '/t must have at most 1000 characters', 'and no more');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, jsonb_build_object('m', (select jsonb_agg(n) from generate_series(1, 101) as n))),
    '/m must have at most 100 elements', 'a list 100 elements');

select * from finish();
rollback;
