-- An analyst tied to one organization reads its infrastructure in every view, and nothing of another's.
begin;
select plan(9);
select tap.set_clock('2026-10-01T00:00:00Z');
select tap.chart('Acme', 'ana > bob'), tap.chart('Other', 'eve > zoe');
create function tap.fill(chart text, head text, owner text) returns void language plpgsql as $$
declare
    made bigint := tap.bucket('reports', fill.owner, monthly_cost => 31, chart => fill.chart);
begin
    insert into infra.requests (org_id, kind, requester_id, requested_by, resource_id, environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name)
    select r.org_id, 'create', r.owner_id, 'x', r.id, 0, r.environment_id, 0, r.blueprint_version_id, r.name from infra.resources as r where r.id = made;
    update infra.requests as q set state = 'pending', plan = '{}', submitted_at = kernel.now() where q.resource_id = made;
    insert into infra.approvals (org_id, request_id, source, levels, approver_id, rules, due_at)
    select q.org_id, q.id, 'level', 1, tap.id(fill.head, fill.chart), '{big}', kernel.now() from infra.requests as q where q.resource_id = made;
    insert into infra.quotas (org_id, employee_id, metric, amount) values (tap.org(fill.chart), tap.id(fill.head, fill.chart), 'storage', 100);
end $$;
select tap.fill('Acme', 'ana', 'bob'), tap.fill('Other', 'eve', 'zoe');
select tap.set_clock('2026-10-02T00:00:00Z');
select tap.step('reports', 'reached', chart => c.name) from (values ('Acme'), ('Other')) as c(name);
select tap.step('reports', 'reached', tap.seen('reports', '{"Tags": []}', chart => c.name), chart => c.name) from (values ('Acme'), ('Other')) as c(name);
create role tied login in role remit_analyst;
select kernel.tie_analyst('tied', tap.org('Acme'));

select tap.act_as('tied');
select results_eq('select i.organization, i.name, i.owner, i.manager, i.blueprint, i.state, i.monthly_cost from report.inventory as i',
    $$ values ('Acme', 'reports', 'bob', 'ana', 'aws/bucket', 'running', 31::numeric) $$, 'inventory');
select results_eq($$ select s.organization, s.month, s.owner, s.environment, s.cost from report.spend as s where s.month = '2026-10-01' $$,
    $$ values ('Acme', date '2026-10-01', 'bob', 'dev', 30.0000::numeric) $$, 'spend');
select results_eq('select u.organization, u.employee, u.metric, u.amount, u.exceeded from report.quota_use as u', $$ values ('Acme', 'ana', 'storage', 100::numeric, false) $$, 'quotas');
select results_eq('select a.organization, a.state, a.rules, a.kind from report.approval_times as a', $$ values ('Acme', 'pending', 'big', 'create') $$, 'approvals');
select results_eq('select p.organization, p.name, p.total from report.provisioning_times as p', $$ values ('Acme', 'reports', interval '1 day') $$, 'from request to running');
select results_eq('select d.organization, d.object, d.path, d.desired, d.observed from report.drift as d', $$ values ('Acme', 'bucket', '/Tags', '["a", "b"]'::jsonb, '[]'::jsonb) $$, 'drift');
select throws_ok('select from infra.resources', '42501', null, 'and no table');
select is((select count(*) from api.list_resources((select i.org_id from report.inventory as i))), 1::bigint, 'the functions answer as well');
select tap.act_as_superuser();
select is((select count(distinct i.org_id) from report.inventory as i), 2::bigint, 'who sees every organization sees both');

select * from finish();
rollback;
