-- One UPDATE may turn a line round: only the whole statement must be a tree.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob > cyd > dan');

update org.employees as e
set manager_id = m.manager_id
from (values
    (tap.id('cyd'), tap.id('ana')),
    (tap.id('bob'), tap.id('cyd')),
    (tap.id('dan'), tap.id('bob'))) as m(id, manager_id)
where e.org_id = tap.org('Acme') and e.id = m.id;
select is(tap.tree('Acme'), 'ana(cyd(bob(dan)))', 'bob and cyd changed places');
select tap.sound();

select * from finish();
rollback;
