-- What a dry run tells is what the run then does.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
create temporary table steps as select $$[
    {"action": "promote", "employee_key": "bob", "reports": "lift"},
    {"action": "rename", "employee_key": "dan", "title": null},
    {"action": "leave", "employee_key": "dan"},
    {"action": "rename", "employee_key": "cyd", "title": "Lead"}]$$::jsonb as changes;
create temporary table told as
select (r).differences from (select api.reorganize_chart(tap.org('Acme'), s.changes, true) as r from steps as s) as dry;

select is(
    (api.reorganize_chart(tap.org('Acme'), s.changes)).differences::text, t.differences::text, 'the same differences')
from steps as s, told as t;
select is(tap.tree('Acme'), 'bob(ana(cyd))', 'done');
select tap.sound();

select * from finish();
rollback;
