-- The functions that an analyst may call know the same limit.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob'), tap.chart('Beta', 'eve > fay');
create role tied login in role remit_analyst;
select kernel.tie_analyst('tied', tap.org('Acme'));

select tap.act_as('tied', 'boss', roles => 'admin');
select is((select string_agg(c.name, ' ') from api.list_org_charts() as c), 'Acme', 'one chart is listed');
select is((select string_agg(e.name, ' ') from api.list_employees(tap.org('Acme')) as e), 'ana bob', 'its employees are');
select is((api.whoami()).memberships[1].org_id, tap.org('Acme'), 'it is the only membership');
select tap.raises($$ select api.list_employees(tap.org('Beta')) $$, code => '42501', why => 'the other one is closed');
select tap.raises($$ select api.list_journal(tap.org('Beta')) $$, code => '42501', why => 'and so is its journal');
select tap.raises($$ select api.update_org_chart(tap.org('Acme'), '{}') $$, code => '42501', why => 'an analyst changes nothing');
select tap.act_as_superuser();

select * from finish();
rollback;
