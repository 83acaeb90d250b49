-- INSERT ... ON CONFLICT DO NOTHING hires only who is not there.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');

insert into org.employees (org_id, name, external_key, manager_id)
values
(tap.org('Acme'), 'bob', 'bob', tap.id('ana')),
(tap.org('Acme'), 'cyd', 'cyd', tap.id('bob'))
on conflict on constraint employees_external_key do nothing;
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'bob stayed, cyd came');
select tap.sound();

select * from finish();
rollback;
