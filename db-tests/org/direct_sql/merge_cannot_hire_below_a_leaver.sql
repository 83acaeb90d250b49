-- Who leaves in a MERGE is nobody's manager any more when the same MERGE hires.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd');

select tap.raises(
    $$ merge into org.employees as e
       using (values (tap.id('bob'), null::bigint), (9001, tap.id('bob'))) as s(id, manager_id)
       on e.org_id = tap.org('Acme') and e.id = s.id
       when matched then delete
       when not matched then insert (org_id, id, name, manager_id) values (tap.org('Acme'), s.id, 'dan', s.manager_id) $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'one newcomer');
select tap.raises(
    $$ merge into org.employees as e
       using (values (tap.id('bob'), null::bigint), (9001, tap.id('bob')), (9002, 9001)) as s(id, manager_id)
       on e.org_id = tap.org('Acme') and e.id = s.id
       when matched then delete
       when not matched then insert (org_id, id, name, manager_id) values (tap.org('Acme'), s.id, 'dan', s.manager_id) $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'several');
select is(tap.tree('Acme'), 'ana(bob(cyd))', 'nothing happened');

select * from finish();
rollback;
