-- A step says what its action needs, and nothing that it does not take.
begin;
select plan(14);
select tap.chart('Acme', 'ana > bob');
create function pg_temp.refusal(step text) returns text language sql as $$
    select concat_ws(' ', v.code, v."column")
    from api.reorganize_chart(tap.org('Acme'), ('[' || refusal.step || ']')::jsonb, dry_run => true) as r
    cross join unnest(r.violations) as v;
$$;

select is(pg_temp.refusal('{}'), '22023 action', 'no action');
select is(pg_temp.refusal('{"action": "dance"}'), '23514', 'an unknown action');
select is(pg_temp.refusal('"move"'), '22023', 'no object');
select is(pg_temp.refusal('{"action": "hire", "manager_key": "ana"}'), '22023 name', 'a hire without a name');
select is(pg_temp.refusal('{"action": "hire", "name": "Cyd", "reports": "lift", "manager_key": "ana"}'), '22023 reports', 'a hire with reports');
select is(pg_temp.refusal('{"action": "move", "employee_key": "bob", "name": "B", "manager_key": "ana"}'), '22023 name', 'a move with a name');
select is(pg_temp.refusal('{"action": "move", "employee_key": "bob"}'), 'RM006 manager_id', 'a move to nobody');
select is(pg_temp.refusal('{"action": "move", "manager_key": "ana"}'), '22023 employee_id', 'a move of nobody');
select is(pg_temp.refusal('{"action": "move", "employee_key": "bob", "employee_id": 1, "manager_key": "ana"}'), '22023 employee_id', 'a move of two');
select is(pg_temp.refusal('{"action": "rename", "employee_key": "bob"}'), '22023 name', 'a rename to nothing');
select is(pg_temp.refusal('{"action": "leave", "employee_key": "bob", "reports": "keep"}'), '22023 reports', 'a leaver who keeps reports');
select is(pg_temp.refusal('{"action": "promote", "employee_key": "bob", "reports": "flatten"}'), '22023 reports', 'a flat promotion');
select is(pg_temp.refusal('{"action": "leave", "employee_key": "bob", "salary": 1}'), '22023', 'a key that nobody knows');
select is(pg_temp.refusal('{"action": "leave", "employee_id": "x"}'), '22P02', 'a number that is none');

select * from finish();
rollback;
