-- An employee is got by number, within the chart.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');

select is((api.get_employee(tap.org('Acme'), tap.id('bob'))).name, 'bob', 'the right one');
select tap.raises($$ select api.get_employee(tap.org('Acme'), 4711) $$, code => 'P0002', why => 'not one who is not there');
select tap.raises($$ select api.get_employee(tap.org('Acme'), tap.id('eve')) $$, code => 'P0002', why => 'nor one of another chart');
select tap.raises($$ select api.get_employee(tap.org('Acme'), null) $$, code => 'P0002', why => 'nor nobody');

select * from finish();
rollback;
