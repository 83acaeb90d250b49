-- A manager cannot be moved below their own report.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd');

select tap.raises(
    $$ select api.update_employee(tap.org('Acme'), tap.id('bob'), jsonb_build_object('manager_id', tap.id('cyd'))) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', column_name => 'manager_id', why => 'bob cannot report to his own report');
select tap.raises(
    $$ select api.update_employee(tap.org('Acme'), tap.id('bob'), jsonb_build_object('manager_id', tap.id('bob'))) $$,
    code => 'RM003', constraint_name => 'employees_no_cycle', why => 'nor to himself');
select tap.raises(
    $$ select api.update_employee(tap.org('Acme'), tap.id('bob'), '{"manager_id": 4711}') $$,
    code => '23503', constraint_name => 'employees_manager_exists', why => 'nor to nobody');
select is(tap.chain('cyd'), 'ana > bob > cyd', 'and nothing moved');

select * from finish();
rollback;
