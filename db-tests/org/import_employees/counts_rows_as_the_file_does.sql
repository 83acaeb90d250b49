-- A spreadsheet's first row is its heading: rows are numbered from where the caller says.
begin;
select plan(4);
select tap.chart('Acme', 'ana');

select is(
    tap.violations($$ select api.import_employees(tap.org('Acme'), '[{"key": "", "name": "Bob"}]', first_row => 2) $$) #>> '{0,row}',
    '2', 'the line of the spreadsheet');
select tap.raises(
    $$ select api.import_employees(tap.org('Acme'), '[{"key": "", "name": "Bob"}]') $$,
    code => 'RM009', message => 'has 1 error', why => 'the whole is one refusal');
select tap.raises($$ select api.import_employees(tap.org('Acme'), '{}') $$, code => '22023', column_name => 'employees', why => 'an import is a list');
select is((api.import_employees(tap.org('Acme'), '[]')).unchanged, 0::bigint, 'which may be empty');

select * from finish();
rollback;
