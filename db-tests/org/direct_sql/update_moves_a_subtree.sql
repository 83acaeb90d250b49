-- Who moves brings everyone below along.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');

update org.employees set manager_id = tap.id('eve') where id = tap.id('bob');
select is(tap.tree('Acme'), 'ana(eve(bob(cyd(dan))))', 'the whole subtree moved');
select is(
    (select p.path::text from org.employee_paths as p where p.id = tap.id('dan')),
    concat_ws('.', tap.id('ana'), tap.id('eve'), tap.id('bob'), tap.id('cyd'), tap.id('dan')),
    'and its paths say so');
select tap.sound();

select * from finish();
rollback;
