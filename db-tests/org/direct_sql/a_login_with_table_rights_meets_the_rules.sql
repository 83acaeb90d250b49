-- A login that may write the tables meets the same rules, and needs no right on what the rules write.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd');
create role payroll_import login bypassrls;
grant usage on schema org, kernel, ext to payroll_import;
grant select, insert, update, delete on org.employees to payroll_import;

select tap.act_as('payroll_import');
update org.employees set manager_id = tap.id('ana') where id = tap.id('cyd');
delete from org.employees where id = tap.id('bob');
insert into org.employees (org_id, name, external_key, manager_id) values (tap.org('Acme'), 'dan', 'dan', tap.id('cyd'));
select tap.raises(
    $$ update org.employees set manager_id = tap.id('dan') where id = tap.id('cyd') $$, code => 'RM003', why => 'no loop');
select tap.raises($$ delete from org.employees where id = tap.id('ana') $$, code => 'RM005', why => 'the CEO stays');
select tap.act_as_superuser();
select is(tap.tree('Acme'), 'ana(cyd(dan))', 'and the tree is kept for it');
select is(
    (select string_agg(distinct j.actor, ' ') from kernel.journal as j where j.seq > 2), 'payroll_import',
    'the journal says who it was');
select tap.sound();

select * from finish();
rollback;
