-- With the chart go its employees; its journal can still be read by who had a role.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob > cyd');
select api.put_member(tap.org('Acme'), 'me', 'owner');
create temporary table acme as select tap.org('Acme') as id;
grant select on acme to public;

select tap.act_as('remit_api', 'me');
select api.delete_org_chart((select id from acme));
select tap.raises($$ select api.get_org_chart((select id from acme)) $$, code => 'P0002', why => 'it is gone');
select is(
    (select string_agg(j.event, ', ') from api.list_journal((select id from acme)) as j),
    'org_chart.created, employees.created, member.updated, org_chart.deleted, employees.deleted', 'the journal is not');
select tap.act_as('remit_api', 'you');
select tap.raises($$ select api.list_journal((select id from acme)) $$, code => '42501', why => 'but not for strangers');
select tap.act_as_superuser();
select is_empty('select from org.employees', 'nobody is left');
select tap.sound();

select * from finish();
rollback;
