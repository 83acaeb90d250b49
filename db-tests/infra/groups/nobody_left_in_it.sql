-- When nobody of a group is left who may decide, the fallback group may, or else the manager of who asks.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.members('platform', 'cyd, dan');
select tap.waiting('logs', 'cyd', 'group platform'), tap.waiting('files', 'dan', 'group platform');
select tap.act_as('remit_api', 'boss', 'admin');

select api.delete_group_member(tap.org('Acme'), g.id, tap.id('dan')) from api.list_groups(tap.org('Acme')) as g;
select is(tap.asked('logs') || '; ' || tap.asked('files'), 'bob pending; group platform pending', 'the manager of who asks');
select api.create_group(tap.org('Acme'), 'board', 'Board', array[tap.id('bob')], true);
select api.delete_group_member(tap.org('Acme'), g.id, tap.id('cyd')) from api.list_groups(tap.org('Acme')) as g where g.code = 'platform';
select is(tap.asked('files'), 'group board pending', 'the fallback group');
select api.delete_group_member(tap.org('Acme'), g.id, tap.id('bob')) from api.list_groups(tap.org('Acme')) as g where g.code = 'board';
select is(tap.asked('files'), 'ana pending', 'and of that, again the manager');
select tap.act_as_superuser();
select tap.counted();

select * from finish();
rollback;
