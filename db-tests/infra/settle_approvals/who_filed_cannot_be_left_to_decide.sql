-- A request that waits for a group of which only who filed it is left goes on to somebody who may decide.
begin;
select plan(4);
select tap.counter();
select tap.members('platform', 'bob, dan');
select tap.policy('platform', 'require_approval', '{"source": "group", "group": "platform"}');
select tap.sign_in('bob', role => 'editor');
select is((api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'logs', requester_id => tap.id('cyd'), submit => true)).state, 'pending',
    'an editor files for an employee');
select tap.act_as_superuser();
select is((select q.filed_as from infra.requests as q), tap.id('bob'), 'and is kept as who filed');
select is(tap.asked('logs'), 'group platform pending', 'another one of the group may decide');
select api.delete_group_member(tap.org('Acme'), g.id, tap.id('dan')) from api.list_groups(tap.org('Acme')) as g;
select is(tap.asked('logs'), 'ana pending', 'without them it goes to whoever is above and has not filed it');

select * from finish();
rollback;
