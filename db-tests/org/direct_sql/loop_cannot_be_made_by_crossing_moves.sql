-- Two moves of one UPDATE that together close a loop are refused, though each alone would pass.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob; ana > cyd; ana > dan');

select tap.raises(
    $$ update org.employees as e set manager_id = m.manager_id
       from (values (tap.id('bob'), tap.id('cyd')), (tap.id('cyd'), tap.id('bob'))) as m(id, manager_id)
       where e.org_id = tap.org('Acme') and e.id = m.id $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'below one another');
select tap.raises(
    $$ update org.employees as e set manager_id = tap.id('bob') where e.external_key in ('ana', 'dan') $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'the CEO below a report, beside a good move');
select is(tap.tree('Acme'), 'ana(bob, cyd, dan)', 'nobody moved');

select * from finish();
rollback;
