-- An UPDATE that leaves a row as it is changes no version and records nothing.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob');
create temporary table before as select h.seq from kernel.journal_heads as h where h.org_id = tap.org('Acme');

update org.employees set name = name where org_id = tap.org('Acme');
update org.employees set manager_id = tap.id('ana') where id = tap.id('bob');
select is((api.get_employee(tap.org('Acme'), tap.id('bob'))).version, 1::bigint, 'the version stays');
select is(
    (select h.seq from kernel.journal_heads as h where h.org_id = tap.org('Acme')), (select b.seq from before as b),
    'the journal has nothing to tell');

select * from finish();
rollback;
