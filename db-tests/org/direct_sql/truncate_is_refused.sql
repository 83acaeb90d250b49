-- TRUNCATE would pass by every rule.
begin;
select plan(5);
select tap.chart('Acme', 'ana');
select tap.settle();

select tap.raises('truncate org.employees cascade', code => 'RM005', constraint_name => 'employees_ceo_stays', why => 'employees');
select tap.raises('truncate org.org_charts cascade', code => 'RM005', why => 'charts, which would take the employees along');
select tap.raises('truncate org.employee_paths', code => 'RM011', constraint_name => 'written_by_rules', why => 'paths');
select tap.raises('truncate org.employee_history', code => 'RM011', constraint_name => 'written_by_rules', why => 'history');
select tap.raises('truncate kernel.journal', code => 'RM011', constraint_name => 'journal_append_only', why => 'the journal');

select * from finish();
rollback;
