-- Each kind of request says what it needs and nothing else; what it names has to be there.
begin;
select plan(17);
select tap.counter();
select tap.store('logs', 'cyd');
select tap.sign_in('cyd');
select tap.raises(format('select api.create_request(tap.org(''Acme''), %s)', r.call), code => r.code, why => r.why)
from (values
    ('22023', $$'create', 'dev', 'aws/store'$$, 'a creation has a name'),
    ('22023', $$'create', 'dev', name => 'x1'$$, 'and a blueprint'),
    ('22023', $$'create', 'dev', 'aws/store', name => 'x1', resource_id => 1$$, 'and no resource'),
    ('22023', $$'change'$$, 'a change has a resource'),
    ('22023', $$'change', resource_id => 1, lifetime => 'P1D'$$, 'and no lifetime'),
    ('22023', $$'change', resource_id => 1, name => 'x1'$$, 'and no other name'),
    ('22023', $$'transfer', resource_id => 1$$, 'a transfer has an owner'),
    ('22023', $$'delete', resource_id => 1, parameters => '{}'$$, 'a deletion has no parameters'),
    ('22023', $$'create', 'dev', 'aws/store', name => 'x1', parameters => '[1]'$$, 'parameters are an object'),
    ('P0002', $$'delete', resource_id => 99999$$, 'the resource is there'),
    ('P0002', $$'create', 'moon', 'aws/store', name => 'x1'$$, 'so is the environment'),
    ('P0002', $$'create', 'dev', 'aws/nothing', name => 'x1'$$, 'and the blueprint'),
    ('P0002', $$'change', resource_id => (tap.resource('logs')).id, blueprint_version => 7$$, 'and its version'),
    ('23514', $$'create', 'dev', 'aws/store', name => 'x1', lifetime => 'P0D'$$, 'a lifetime is longer than nothing'),
    ('23514', $$'create', 'dev', 'aws/store', name => 'No_Name'$$, 'a name is one'),
    ('23514', $$'destroy', 'dev', 'aws/store', name => 'x1'$$, 'a kind is one')) as r(code, call, why);
select is((select count(*) from api.list_requests(tap.org('Acme'))), 1::bigint, 'and nothing was stored');
select * from finish();
rollback;
