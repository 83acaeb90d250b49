-- Who has no role gets the same answer for a chart that exists and for one that does not.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.act_as('remit_api', 'stranger');

select tap.raises($$ select api.get_org_chart(tap.org('Acme')) $$, code => '42501', message => '^this needs the role viewer in organization \d+$', why => 'one that exists');
select tap.raises('select api.get_org_chart(4711)', code => '42501', message => '^this needs the role viewer in organization \d+$', why => 'one that does not');
select tap.raises('select api.list_journal(4711)', code => '42501', message => '^this needs the role viewer in organization \d+$', why => 'nor did ever');
select tap.act_as_superuser();

select * from finish();
rollback;
