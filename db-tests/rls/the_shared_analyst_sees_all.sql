-- The login remit_analyst reads every organization, and writes none.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob'), tap.chart('Beta', 'eve');

select tap.act_as('remit_analyst');
select is((select string_agg(c.name, ' ' order by c.name) from report.charts as c), 'Acme Beta', 'all charts');
select is((select count(*) from report.employees), 3::bigint, 'all employees');
select is((select string_agg(c.name, ' ') from api.list_org_charts() as c), 'Acme Beta', 'by function as well');
select is((api.get_employee(tap.org('Beta'), tap.id('eve'))).name, 'eve', 'each one');
select tap.raises($$ select api.delete_org_chart(tap.org('Acme')) $$, code => '42501', why => 'but deletes none');
select tap.raises('select from org.employees', code => '42501', why => 'and reads no table');
select tap.raises('select from kernel.journal', code => '42501', why => 'not the journal either');
select tap.act_as_superuser();

select * from finish();
rollback;
