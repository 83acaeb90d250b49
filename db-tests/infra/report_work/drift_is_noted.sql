-- What runs otherwise than desired has drifted: since when, how, and which guardrails are broken. The same sight again is no news.
begin;
select plan(14);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached');

select is(tap.step('reports', 'reached', tap.seen('reports', '{"Encryption": {"Algorithm": "none"}, "Tags": ["b"]}')), 'accepted running', 'it goes on running');
select is((tap.resource('reports')).drift, '[
    {"object": "bucket", "path": "/Encryption/Algorithm", "desired": "AES256", "observed": "none"},
    {"object": "bucket", "path": "/Tags", "desired": ["a", "b"], "observed": ["b"]}]', 'differently, path by path');
select is((tap.resource('reports')).drifted_at, '2026-11-22T10:00:00Z', 'since then');
select is((tap.resource('reports')).broken_guardrails, '{encryption}', 'and breaks a guardrail');
select tap.set_clock('2026-11-22T11:00:00Z');
create temporary table before as select (tap.resource('reports')).version, (select max(j.seq) from kernel.journal as j) as seq;
select is(tap.step('reports', 'reached', tap.seen('reports', '{"Encryption": {"Algorithm": "none"}, "Tags": ["b"]}')), 'accepted running', 'still');
select results_eq('select (tap.resource(''reports'')).version, (select max(j.seq) from kernel.journal as j)', 'select * from before', 'nothing is written about it');
select is((select o.seen_at from infra.observations as o), '2026-11-22T11:00:00Z', 'but that it was seen');
select is(tap.step('reports', 'gone'), 'accepted running', 'what is gone and should be there');
select is((tap.resource('reports')).drift, '[{"object": "bucket", "path": "", "desired": {"exists": true}, "observed": {"exists": false}}]', 'is missing');
select is((tap.resource('reports')).drifted_at, '2026-11-22T10:00:00Z', 'since it began to differ');
select is((tap.resource('reports')).broken_guardrails, '{encryption,named}', 'and keeps no guardrail');
select is(tap.step('reports', 'reached'), 'accepted running', 'as desired again');
select is(((tap.resource('reports')).drift, (tap.resource('reports')).drifted_at, (tap.resource('reports')).broken_guardrails)::text, '(,,{})', 'the drift is over');
select is(
    (select string_agg(h.event || ' ' || h.state, ', ' order by h.number) from infra.resource_events as h),
    'state reserved, state provisioning, state running, drift running, drift running, drift_ended running', 'its history tells it in order');

select * from finish();
rollback;
