-- Each value is checked where it is given.
begin;
select plan(9);
select tap.chart('Acme', 'ana');
update org.employees set email = 'ana@example.com';

select tap.raises($$ select api.create_employee(tap.org('Acme'), '  ', manager_id => tap.id('ana')) $$, code => '23514', constraint_name => 'label_is_readable', why => 'a blank name');
select tap.raises($$ select api.create_employee(tap.org('Acme'), null, manager_id => tap.id('ana')) $$, code => '23502', column_name => 'name', why => 'no name');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', e'two\nlines', tap.id('ana')) $$, code => '23514', constraint_name => 'label_is_readable', why => 'a title of two lines');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', manager_id => -1) $$, code => '23514', constraint_name => 'row_id_is_positive', why => 'a manager below zero');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', manager_id => 4711) $$, code => '23503', constraint_name => 'employees_manager_exists', why => 'a manager who is not there');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', manager_id => tap.id('ana'), email => 'bob') $$, code => '23514', constraint_name => 'email_is_an_address', why => 'an address that is none');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', manager_id => tap.id('ana'), email => 'ANA@example.com') $$, code => '23P01', constraint_name => 'employees_email', why => 'an address of another');
select tap.raises($$ select api.create_employee(tap.org('Acme'), 'Bob', manager_id => tap.id('ana'), external_key => 'ana') $$, code => '23505', constraint_name => 'employees_external_key', why => 'a key of another');
select tap.raises($$ select api.create_employee(4711, 'Bob') $$, code => 'P0002', why => 'a chart that is not there');

select * from finish();
rollback;
