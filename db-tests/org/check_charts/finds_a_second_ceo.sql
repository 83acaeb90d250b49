-- Even a constraint that the owner dropped is missed.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');
select tap.settle();

alter table org.employees drop constraint employees_one_ceo;
update org.employees set manager_id = null where external_key = 'bob';
select is((select string_agg(c.problem, ' ') from org.check_charts() as c), 'several_ceos', 'two employees without manager');

select * from finish();
rollback;
