-- The CEO cannot be deleted, and the error says what to do.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

select tap.raises($$ select api.delete_employee(tap.org('Acme'), tap.id('ana')) $$, code => 'RM005', why => 'with reports');
select tap.raises($$ select api.delete_employee(tap.org('Acme'), tap.id('ana'), 'flatten') $$, code => 'RM005', why => 'flat');
select tap.raises($$ select api.delete_employee(tap.org('Beta'), tap.id('eve')) $$, code => 'RM005', why => 'alone');
select is(tap.tree('Acme'), 'ana(bob)', 'nobody left');
select matches((select e.help from api.list_error_codes() as e where e.code = 'RM005'), 'Promote another', 'the way out is told');

select * from finish();
rollback;
