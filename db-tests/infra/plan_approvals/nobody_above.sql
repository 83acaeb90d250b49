-- Who has nobody above asks the fallback group; without one the plan says that it cannot be approved.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');

select is(tap.planned('ana', 'level 1'),
    format('problem: nobody above employee %s could approve it, and no fallback group could (level-1)', tap.id('ana')), 'no fallback group');
select is(tap.planned('ana', 'level 1; self'), 'ana (level-1) self', 'with self-approval the requester decides');
select tap.members('board', 'ana', is_fallback => true);
select is(tap.planned('ana', 'level 1; level 2'),
    format('problem: nobody above employee %s could approve it, and no fallback group could (level-1 level-2)', tap.id('ana')), 'nobody else in it');
insert into infra.group_members select org_id, id, tap.id('bob') from infra.groups;
select is(tap.planned('ana', 'level 1'), 'group board (level-1)', 'the fallback group');
select is(tap.planned('ana', 'level 1; group board'), 'group board (group-board level-1)', 'asked once');
select is(tap.planned('bob', 'level 2'), 'ana (level-2)', 'not for who has somebody above');

select * from finish();
rollback;
