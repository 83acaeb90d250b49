-- Who has no role on the platform creates no chart.
begin;
select plan(3);
select tap.act_as('remit_api', 'ana');
select tap.raises($$ select api.create_org_chart('Acme') $$, code => '42501', why => 'a person without a role');
select tap.act_as('remit_api', 'ana', roles => 'adminx,viewer');
select tap.raises($$ select api.create_org_chart('Acme') $$, code => '42501', why => 'or with other roles');
select tap.act_as('remit_api', '', roles => 'admin');
select tap.raises($$ select api.create_org_chart('Acme') $$, code => '42501', why => 'or nobody at all');

select * from finish();
rollback;
