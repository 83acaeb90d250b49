-- Of several who leave in one statement everything goes to the nearest who stays, however they leave.
begin;
select plan(10);
select tap.chart('Acme', 'ana > bob > cyd > dan > eve; ana > fay');
select tap.members('platform', 'cyd, dan'), tap.members('board', 'bob', is_fallback => true);
select tap.quota('bob', 'storage', 100), tap.quota('ana', 'storage', 100), tap.quota('dan', 'count', 1);
select tap.held('logs', 'cyd', '{"storage": 1}'), tap.held('files', 'dan', '{"storage": 2}'), tap.held('far', 'fay', '{"storage": 4}');
select tap.waiting('queue', 'eve', 'level 1; level 2; group platform'), tap.waiting('topic', 'dan', 'level 1');

delete from org.employees where external_key in ('cyd', 'dan', 'fay');
select is(tap.tree('Acme'), 'ana(bob(eve))', 'three leave');
select is((select string_agg(s.name || ' ' || tap.key(s.owner_id), ', ' order by s.id) from infra.resources as s),
    'logs bob, files bob, far ana, queue eve, topic bob', 'resources');
select is(tap.used(), 'bob storage 23/100, ana storage 27/100', 'quotas');
select is(tap.asked('queue'), 'bob pending, group platform pending', 'approvals of one approver are one');
select is(tap.asked('topic'), 'ana pending', 'not the requester''s own');
select is((select string_agg(g.code || ' ' || tap.key(m.employee_id), ', ' order by g.code) from infra.group_members as m inner join infra.groups as g on g.id = m.group_id),
    'board bob, platform bob', 'the last in a group is replaced');

select tap.act_as('remit_api', 'boss', 'admin');
select api.reorganize_chart(tap.org('Acme'), jsonb_build_array(
    jsonb_build_object('action', 'promote', 'employee_id', tap.id('bob')), jsonb_build_object('action', 'leave', 'employee_id', tap.id('ana'))));
select tap.act_as_superuser();
select is(tap.tree('Acme'), 'bob(eve)', 'the former CEO leaves');
select is(tap.asked('topic'), 'bob pending', 'of the new CEO nobody but themselves is left: it waits');
select is(tap.used(), 'bob storage 27/100', 'what they had is the successor''s');
select tap.counted();

select * from finish();
rollback;
