-- What there is, what it costs and what needs a look, of an organization or a team.
begin;
select plan(3);
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan'), tap.chart('Umbrella', 'eve'), tap.chart('Empty', 'fay');
select tap.bucket('reports', 'bob'), tap.bucket('logs', 'cyd'), tap.bucket('space', 'dan'), tap.bucket('bad', 'dan'), tap.bucket('old', 'dan', 'abandoned'),
    tap.bucket('theirs', 'eve', 'running', chart => 'Umbrella');
select tap.step('reports', 'reached'), tap.step('logs', 'reached'), tap.step('space', 'reached'), tap.step('bad', 'failed', error_class => 'permanent');
select tap.step('logs', 'gone');
update infra.resources set expires_at = '2026-11-25T00:00:00Z', warned_at = kernel.now() where name = 'space';
insert into infra.untracked (org_id, environment_id, type, reference, name, tags, first_seen_at, last_seen_at)
select tap.org('Acme'), (tap.environment()).id, 'AWS::S3::Bucket', 'arn', 'x', '{}', now(), now();

select results_eq(
    $$ select g.resources, g.states, g.monthly_cost, g.drifted, g.broken, g.failing, g.expiring, g.over_time, g.open_requests, g.untracked from api.get_infrastructure(tap.org('Acme')) as g $$,
    $$ values (4::bigint, '{"running": 3, "failed": 1}'::jsonb, '{"EUR": 40}'::jsonb, 1::bigint, 1::bigint, 1::bigint, 1::bigint, 0::bigint, 0::bigint, 1::bigint) $$, 'of the organization');
select results_eq(
    $$ select g.resources, g.states, g.monthly_cost, g.drifted, g.untracked from api.get_infrastructure(tap.org('Acme'), tap.id('bob')) as g $$,
    $$ values (2::bigint, '{"running": 2}'::jsonb, '{"EUR": 20}'::jsonb, 1::bigint, null::bigint) $$, 'of a team');
select results_eq(
    $$ select g.resources, g.states, g.monthly_cost, g.drifted, g.untracked from api.get_infrastructure(tap.org('Empty')) as g $$,
    $$ values (0::bigint, '{}'::jsonb, '{}'::jsonb, 0::bigint, 0::bigint) $$, 'of one that has nothing');

select * from finish();
rollback;
