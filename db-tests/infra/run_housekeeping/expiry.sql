-- Who owns what is about to end is warned; at its end it is deleted after the retention, and can be kept until then.
begin;
select plan(16);
select tap.set_clock('2026-11-01T10:00:00Z');
select tap.chart('Acme', 'ana > bob');
select tap.bucket('reports', 'bob', 'running'), tap.bucket('kept', 'bob', 'running'), tap.bucket('asked', 'bob', 'running'), tap.bucket('endless', 'bob', 'running');
update infra.resources set expires_at = '2026-11-20T10:00:00Z', protected = name = 'kept' where name <> 'endless';

select is((api.run_housekeeping())::text, '(0,0,0,0,0,0)', 'nothing is due');
select tap.set_clock('2026-11-13T10:00:00Z');
select is((api.run_housekeeping())::text, '(1,3,0,0,0,0)', 'a week before, owners are warned');
select is((api.run_housekeeping())::text, '(0,0,0,0,0,0)', 'once');
select is((tap.resource('reports')).warned_at, '2026-11-13T10:00:00Z', 'the resource knows');
select is((select h.detail ->> 'expires_at' from infra.resource_events as h where h.resource_id = (tap.resource('reports')).id and h.event = 'warning')::timestamptz,
    '2026-11-20T10:00:00Z', 'its history as well');
select is((select count(*) from kernel.journal as j, jsonb_array_elements(j.changes) as c
    where j.event = 'resources.updated' and c #>> '{new,warned_at}' is not null and c #>> '{old,warned_at}' is null), 3::bigint, 'and the journal, which goes out');
insert into infra.requests (org_id, kind, requester_id, requested_by, resource_id, environment_owner_id, environment_id, blueprint_owner_id, blueprint_version_id, name)
select r.org_id, 'extend', r.owner_id, 'bob', r.id, 0, r.environment_id, 0, r.blueprint_version_id, r.name from tap.resource('asked') as r;
update infra.requests set state = 'pending', plan = '{}', submitted_at = kernel.now();
select tap.set_clock('2026-11-20T10:00:00Z');
select is((api.run_housekeeping())::text, '(1,0,1,1,0,0)', 'at its end one is deleted, the protected one is counted');
select is((tap.resource('reports')).state, 'deleting', 'it is being deleted');
select is((tap.resource('reports')).delete_after, '2026-11-27T10:00:00Z', 'after the retention of its blueprint');
select is((select w.due_at from infra.work as w where w.resource_id = (tap.resource('reports')).id), '2026-11-27T10:00:00Z', 'until then nobody takes it down');
select is((tap.resource('kept')).state, 'running', 'what is protected stays');
select is((tap.resource('asked')).state, 'running', 'and what somebody asks to extend');
select is((api.run_housekeeping())::text, '(0,0,0,0,0,0)', 'which is no duty every time');
select tap.set_clock('2026-11-21T10:00:00Z');
select infra.keep_resource(tap.resource('reports'));
select is((tap.resource('reports')).state, 'updating', 'it can be kept');
select is(tap.claim(), 'asked observe 1, endless observe 1, kept observe 1, reports apply 1', 'and is looked after again');
select tap.act_as('remit_api', 'ana', 'admin');
select tap.raises($$ select api.run_housekeeping() $$, '42501', why => 'workers keep house');

select * from finish();
rollback;
