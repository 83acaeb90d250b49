-- Hired and gone in one transaction leaves the journal and no history, whoever reported to them meanwhile.
begin;
select plan(3);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-02-01');
insert into org.employees (org_id, name, external_key, manager_id) values (tap.org('Acme'), 'cyd', 'cyd', tap.id('ana'));
update org.employees set manager_id = tap.id('cyd') where external_key = 'bob';
delete from org.employees where external_key = 'cyd';

select is_empty($$ select from org.employee_history as h where h.name = 'cyd' $$, 'cyd was never there');
select is((select count(*) from kernel.journal as j, jsonb_array_elements(j.changes) as c where c #>> '{old,name}' = 'cyd' or c #>> '{new,name}' = 'cyd'), 2::bigint, 'but the journal saw it');
select tap.sound();

select * from finish();
rollback;
