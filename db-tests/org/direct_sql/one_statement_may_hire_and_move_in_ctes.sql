-- A statement whose CTEs hire, move and delete ends with a tree.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd');

with hired as (
    insert into org.employees (org_id, name, external_key, manager_id)
    values (tap.org('Acme'), 'eve', 'eve', tap.id('ana'))
    returning id
), gone as (
    delete from org.employees where id = tap.id('bob') returning id
)
update org.employees as e
set manager_id = h.id
from hired as h
where e.id = tap.id('cyd');
select is(tap.tree('Acme'), 'ana(eve(cyd))', 'cyd went to the new manager, and bob left');
select tap.sound();

select * from finish();
rollback;
