-- A value is one of its choices, and a text matches its pattern from end to end.
begin;
select plan(6);
select set_config('tap.declared', '[{"name": "size", "type": "string", "choices": ["small", "large"]}, {"name": "days", "type": "integer", "choices": [1, 30]},
    {"name": "key", "type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"}]', true);

select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"size": "small", "days": 30.0, "key": "a-b"}'), '', 'right ones');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"size": "Small", "days": 2}'),
    '/days must be one of 1, 30 | /size must be one of small, large', 'not a choice');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"key": "a-"}'), '/key must match ^[a-z]+(-[a-z]+)*$', 'no match');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"key": "a\nb"}'), '/key must match ^[a-z]+(-[a-z]+)*$', 'a line of several does not match');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"key": "a\n"}'), '/key must match ^[a-z]+(-[a-z]+)*$', 'nor does a line break at the end');
select is(tap.parameter_faults(current_setting('tap.declared')::jsonb, '{"key": ""}'), '/key must match ^[a-z]+(-[a-z]+)*$', 'nor nothing');

select * from finish();
rollback;
