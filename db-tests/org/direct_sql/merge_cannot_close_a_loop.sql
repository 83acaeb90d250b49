-- A MERGE passes by no rule.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob > cyd');

select tap.raises(
    $$ merge into org.employees as e
       using (values (tap.id('bob'), 'bob', 9001::bigint), (9001, 'eve', tap.id('cyd'))) as s(id, name, manager_id)
       on e.org_id = tap.org('Acme') and e.id = s.id
       when matched then update set manager_id = s.manager_id
       when not matched then insert (org_id, id, name, manager_id) values (tap.org('Acme'), s.id, s.name, s.manager_id) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'bob below eve below cyd below bob');

select * from finish();
rollback;
