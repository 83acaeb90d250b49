-- A dry run tells the difference and leaves no trace: no version, no journal, no history.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.set_clock();
create temporary table told as select r.* from api.reorganize_chart(tap.org('Acme'), $$[
    {"action": "hire", "employee_key": "dan", "name": "Dan", "manager_key": "bob"},
    {"action": "move", "employee_key": "cyd", "manager_key": "dan"},
    {"action": "leave", "employee_key": "bob"}]$$, dry_run => true) as r;

select is((select t.applied from told as t), false, 'nothing was applied');
select is((select cardinality(t.violations) from told as t), 0, 'nothing stands against it');
select results_eq(
    $$ select tap.key(d.employee_id), d.change, tap.key((d.old ->> 'manager_id')::bigint) from told as t, unnest(t.differences) as d $$,
    $$ values ('bob', 'deleted', 'ana'), ('cyd', 'updated', 'bob'), (null, 'created', null) $$,
    'each who would differ, once');
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'the chart is as it was');
select is((select t.version from told as t), (api.get_org_chart(tap.org('Acme'))).version, 'at the version it has');
select is((select count(*) from kernel.journal), 2::bigint, 'the journal tells nothing');
select tap.sound();

select * from finish();
rollback;
