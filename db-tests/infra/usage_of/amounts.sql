-- Use is one resource and what jsonpaths find in the parameters; a list of them is summed, and what finds nothing is nothing.
begin;
select plan(7);
select is(infra.usage_of('{}', '{}'), '{"count": 1}', 'always one');
select is(infra.usage_of('{"storage": "$.parameters.gb", "memory": "$.parameters.mb / 1024"}', '{"gb": 10, "mb": 512}'), '{"count": 1, "storage": 10, "memory": 0.5}', 'worked out');
select is(infra.usage_of('{"storage": "$.parameters.gb", "vcpu": "$.parameters.none * 2"}', '{"gb": null}'), '{"count": 1}', 'what is not given is left out');
select is(infra.usage_of('{"vcpu": ["$.parameters.size ? (@ == \"s\").size() * 2", "$.parameters.size ? (@ == \"l\").size() * 8", "$.parameters.more"]}', '{"size": "l", "more": 1}'),
    '{"count": 1, "vcpu": 9}', 'a list is summed');
select is(infra.usage_of('{"storage": "$.parameters.a / 0", "vcpu": "-$.parameters.a", "memory": "$.parameters.s"}', '{"a": 1, "s": "x"}'), '{"count": 1}', 'never an error, never below 0');
select is(infra.usage_of('{"storage": "$.parameters.a / 3"}', '{"a": 1}'), '{"count": 1, "storage": 0.333333}', 'to six places');

select is(infra.usage_of('{"vcpu": 2, "memory": ["4", 0.5]}', '{}'), '{"count": 1, "vcpu": 2, "memory": 4.5}', 'plain numbers');

select * from finish();
rollback;
