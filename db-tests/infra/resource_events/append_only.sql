-- The history of a resource is written by the rules, whoever changes it, and never changed.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('reports', 'bob', 'running');
update infra.resources set owner_id = tap.id('cyd'), generation = 2, expires_at = '2026-12-01T00:00:00Z', warned_at = '2026-11-24T00:00:00Z', state = 'updating';
select is(
    (select string_agg(h.number || ' ' || h.event, ', ' order by h.number) from infra.resource_events as h),
    '1 state, 2 state, 3 state, 4 owner, 5 generation, 6 state, 7 expiry, 8 warning', 'what happened, in order');
select is((select h.detail from infra.resource_events as h where h.event = 'owner'), jsonb_build_object('from', tap.id('bob'), 'to', tap.id('cyd')), 'and what goes with it');
select is((select distinct h.actor from infra.resource_events as h), session_user::text, 'by whom');
select tap.raises('update infra.resource_events set detail = ''{}''', 'RM011', 'resource_events_final', why => 'nobody rewrites it');
select tap.raises('delete from infra.resource_events', 'RM011', 'resource_events_kept', why => 'or takes of it');

select * from finish();
rollback;
