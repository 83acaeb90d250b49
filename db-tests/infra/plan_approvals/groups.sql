-- A rule may name a group, anyone of whom decides; not a group in which nobody is but who asks.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.members('platform', 'dan, cyd'), tap.members('lonely', 'cyd'), tap.members('empty', '');

select is(tap.planned('cyd', 'group platform'), 'group platform (group-platform)', 'with another member');
select is(tap.planned('cyd', 'group lonely'), 'problem: group lonely has no member but who asks (group-lonely)', 'without one');
select is(tap.planned('bob', 'group lonely'), 'group lonely (group-lonely)', 'for somebody else');
select is(tap.planned('bob', 'group empty'), 'problem: group empty has no member but who asks (group-empty)', 'empty');
select is(tap.planned('bob', 'group nobody'), 'problem: there is no group nobody (group-nobody)', 'unknown');
select is(tap.planned('bob', 'level 1; group platform; level 2'), 'ana (level-1 level-2), group platform (group-platform)', 'besides a level');

select * from finish();
rollback;
