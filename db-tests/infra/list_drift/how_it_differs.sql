-- Drift is listed with how it differs, by team and environment; a resource without drift has none.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.bucket('reports', 'bob'), tap.bucket('logs', 'dan', environment => 'live'), tap.bucket('fine', 'cyd');
select tap.step('reports', 'reached'), tap.step('logs', 'reached'), tap.step('fine', 'reached');
select tap.step('reports', 'reached', tap.seen('reports', '{"Tags": []}')), tap.step('logs', 'gone');

select is(
    (select string_agg(concat_ws(' ', d.name, nullif(d.differences #>> '{0,path}', ''), nullif(array_to_string(d.broken_guardrails, '+'), '')), ', ') from api.list_drift(tap.org('Acme')) as d),
    'reports /Tags, logs encryption+named', 'what differs, and which guardrails that breaks');
select is((select string_agg(d.name, ',') from api.list_drift(tap.org('Acme'), employee_id => tap.id('bob')) as d), 'reports', 'of a team');
select is((select string_agg(d.name, ',') from api.list_drift(tap.org('Acme'), environment => 'live') as d), 'logs', 'in an environment');
select is((api.get_resource_drift(tap.org('Acme'), (tap.resource('reports')).id)).differences,
    '[{"object": "bucket", "path": "/Tags", "desired": ["a", "b"], "observed": []}]', 'of one');
select is((api.get_resource_drift(tap.org('Acme'), (tap.resource('fine')).id)).differences, '[]', 'which may be none');
select is((select r.differences from api.get_resource(tap.org('Acme'), (tap.resource('reports')).id) as r), 1, 'the resource says how many');

select * from finish();
rollback;
