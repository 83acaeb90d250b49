-- leave may flatten, promote may lift.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve > fay');

select api.reorganize_chart(tap.org('Acme'), $$[
    {"action": "leave", "employee_key": "bob", "reports": "flatten"},
    {"action": "promote", "employee_key": "eve", "reports": "lift"}]$$);
select is(tap.tree('Acme'), 'eve(ana(cyd, dan, fay))', 'both did');
select tap.sound();

select * from finish();
rollback;
