-- An editor who asks for a report is not asked about it: the way up passes them over, as it does the requester.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme'), tap.members('platform', 'bob'), tap.members('board', 'ana, bob', is_fallback => true);
create function pg_temp.planned(rules text) returns text language sql security definer as $$ select tap.planned('cyd', planned.rules) $$;

select tap.sign_in('bob', role => 'editor');
select is(pg_temp.planned('level 1'), 'ana (level-1)', 'the manager who files it');
select is(pg_temp.planned('group platform'), 'problem: group platform has no member but who asks (group-platform)', 'nor their group');
select tap.sign_in('ana', role => 'editor');
select is(pg_temp.planned('level 2'), 'bob (level-2)', 'nobody higher: the highest below');
select tap.sign_in('cyd');
select is(pg_temp.planned('level 1'), 'bob (level-1)', 'the requester themselves');

select * from finish();
rollback;
