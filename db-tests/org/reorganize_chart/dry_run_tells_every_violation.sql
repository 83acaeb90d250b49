-- A dry run goes on after a refusal, and shows what would remain.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob; ana > cyd');
create temporary table told as select r.* from api.reorganize_chart(tap.org('Acme'), $$[
    {"action": "leave", "employee_key": "ana"},
    {"action": "move", "employee_key": "cyd", "manager_key": "bob"},
    {"action": "move", "employee_key": "bob", "manager_key": "cyd"}]$$, dry_run => true) as r;

select results_eq(
    $$ select v."row", v.code from told as t, unnest(t.violations) as v $$,
    $$ values (1, 'RM005'), (3, 'RM003') $$, 'both refusals');
select results_eq(
    $$ select tap.key(d.employee_id), tap.key((d.new ->> 'manager_id')::bigint) from told as t, unnest(t.differences) as d $$,
    $$ values ('cyd', 'bob') $$, 'and what the good step would do');
select is(tap.tree('Acme'), 'ana(bob, cyd)', 'nothing was done');

select * from finish();
rollback;
