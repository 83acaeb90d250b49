-- A claim is a lease with a number; it is over by itself, and only providers and states that call for work are given out.
begin;
select plan(13);
select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob'), tap.bucket('space', 'bob', 'running', blueprint => 'space', provider => 'kubernetes'),
    tap.bucket('kept', 'bob', 'reserved'), tap.bucket('foreign', 'eve', chart => 'Umbrella');

select is(tap.claim('w1', providers => '{kubernetes}'), 'space observe 1', 'of a provider');
select is(tap.claim('w1', 1, providers => '{aws}'), 'reports apply 1', 'so many, those that have waited longest first');
select is(tap.claim('w1'), 'foreign apply 1', 'of every organization; what is reserved needs nothing');
select results_eq(
    $$ select w.fence, w.worker, w.claimed_at, w.due_at, w.claimed_generation, w.claimed_action from infra.work as w where w.resource_id = (tap.resource('reports')).id $$,
    $$ values (1::bigint, 'w1', '2026-11-22T10:00:00Z'::timestamptz, '2026-11-22T10:01:00Z'::timestamptz, 1::bigint, 'apply') $$, 'who has it, until when and for what');
select tap.set_clock('2026-11-22T10:00:59Z');
select is(tap.claim('w2'), null, 'until the lease is over');
select is(
    (select string_agg(l.resource_id || ' ' || l.lease_until, ',') from api.extend_leases('w1', jsonb_build_array(
        jsonb_build_object('org_id', tap.org('Acme'), 'resource_id', (tap.resource('reports')).id, 'fence', 1),
        jsonb_build_object('org_id', tap.org('Acme'), 'resource_id', (tap.resource('space')).id, 'fence', 7)), 120) as l),
    format('%s 2026-11-22 10:02:59+00', (tap.resource('reports')).id), 'which may be extended by who holds it');
select is((select count(*) from api.extend_leases('w2', jsonb_build_array(
    jsonb_build_object('org_id', tap.org('Acme'), 'resource_id', (tap.resource('reports')).id, 'fence', 1)))), 0::bigint, 'and by nobody else');
select tap.set_clock('2026-11-22T10:02:00Z');
select is(tap.claim('w2'), 'foreign apply 2, space observe 2', 'others are given out again under the next number');
select is(tap.report('reports', 'reached', tap.seen('reports')), 'accepted running', 'a lease that was extended holds');
select results_eq(
    $$ select w.tags, w.targets -> 'aws' ->> 'region', w.provider, w.lifecycle, w.observed
       from api.claim_work('w3') as w, pg_sleep(0) $$,
    $$ select null::jsonb, null::text, null::text, null::jsonb, null::jsonb where false $$, 'nothing more is due');
select tap.set_clock('2026-11-22T10:20:00Z');
select is(
    (select w.tags from api.claim_work('w3', providers => '{aws}') as w where w.org_id = tap.org('Acme')),
    jsonb_build_object('remit:organization', tap.org('Acme')::text, 'remit:resource', (tap.resource('reports')).uid, 'remit:environment', 'dev', 'remit:name', 'reports'),
    'tags say whose it is');
select tap.raises($$ select api.claim_work('w1', lease_seconds => 0) $$, '22023', why => 'a lease has a length');
select tap.act_as('remit_api', 'eve', 'admin');
select tap.raises($$ select api.claim_work('w1') $$, '42501', why => 'no person is a worker, not even an administrator');

select * from finish();
rollback;
