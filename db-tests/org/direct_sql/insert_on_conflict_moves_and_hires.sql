-- INSERT ... ON CONFLICT DO UPDATE may hire a manager and move others below.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd');

insert into org.employees as e (org_id, id, name, external_key, manager_id)
values
(tap.org('Acme'), tap.id('bob'), 'Bob', 'bob', 9001),
(tap.org('Acme'), 9001, 'eve', 'eve', tap.id('ana')),
(tap.org('Acme'), 9002, 'fay', 'fay', tap.id('bob'))
on conflict on constraint employees_pkey do update
set name = excluded.name, manager_id = excluded.manager_id;
select is(tap.tree('Acme'), 'ana(eve(bob(cyd, fay)))', 'conflicts were moved, the rest hired');
select tap.sound();

select * from finish();
rollback;
