-- A chart with resources or requests is kept; mere configuration goes with the chart.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob'), tap.chart('Bits', 'eve > fay');
select tap.quota('fay', 'storage', 5, chart => 'Bits'), tap.members('board', 'fay', true, chart => 'Bits');
insert into infra.settings (org_id) select c.id from org.org_charts as c;
insert into infra.policies (org_id, code, title, effect, condition, settings) values (tap.org('Bits'), 'no', 'No', 'deny', '$.request.kind == "create"', '{"message": "No."}');
insert into infra.delegations (org_id, employee_id, delegate_id, valid_during)
values (tap.org('Bits'), tap.id('eve'), tap.id('fay'), '[2026-01-01,2027-01-01)');
select tap.held('logs', 'bob', '{"storage": 1}');
update infra.resources set state = 'withdrawn', ended_at = now();
select tap.act_as('remit_api', 'boss', 'admin');

select tap.raises($$ select api.delete_org_chart(tap.org('Acme')) $$, code => '23503', constraint_name => 'resources_chart_exists', why => 'also when they have ended');
select lives_ok($$ select api.delete_org_chart(tap.org('Bits')) $$, 'configuration does not keep it');
select tap.act_as_superuser();
select lives_ok('select tap.settle()', 'nor at the commit');
select is((select count(*) from infra.quotas) + (select count(*) from infra.groups) + (select count(*) from infra.delegations) + (select count(*) from infra.policies), 0::bigint, 'and goes');
select is((select e.name from kernel.error_codes as e where e.constraint_name = 'resources_chart_exists'), 'records_are_kept', 'in words');
select tap.counted();

select * from finish();
rollback;
