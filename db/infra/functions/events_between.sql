-- What happened to a resource between two sights of its row, in words of its history.
create or replace function infra.events_between(before infra.resources, after infra.resources)
returns table (place integer, event text, detail jsonb)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select e.place, e.event, jsonb_strip_nulls(e.detail)
    from (select (events_between.before).*) as b
    cross join (select (events_between.after).*) as a
    cross join lateral (
        values
        (1, 'owner', b.owner_id <> a.owner_id, jsonb_build_object('from', b.owner_id, 'to', a.owner_id)),
        (2, 'generation', b.generation <> a.generation, jsonb_build_object('generation', a.generation, 'monthly_cost', a.monthly_cost, 'currency', a.currency)),
        (3, 'failure', a.failure is not null and b.failure is distinct from a.failure, a.failure),
        (4, 'drift', (a.drift is not null or a.broken_guardrails <> '{}') and (b.drift, b.broken_guardrails) is distinct from (a.drift, a.broken_guardrails),
            jsonb_build_object('differences', coalesce(a.drift, '[]'), 'broken_guardrails', a.broken_guardrails)),
        (5, 'drift_ended', (b.drift is not null or b.broken_guardrails <> '{}') and a.drift is null and a.broken_guardrails = '{}', '{}'),
        (6, 'state', b.state is distinct from a.state, jsonb_build_object('from', b.state, 'delete_after', a.delete_after)),
        (7, 'expiry', b.id is not null and b.expires_at is distinct from a.expires_at, jsonb_build_object('expires_at', a.expires_at, 'before', b.expires_at)),
        (8, 'warning', a.warned_at is not null and b.warned_at is distinct from a.warned_at, jsonb_build_object('expires_at', a.expires_at))
    ) as e(place, event, happened, detail)
    where e.happened;
$$;

comment on function infra.events_between is
$doc$What happened to a resource: place in order, event and what goes with it.$doc$;

revoke all on function infra.events_between from public;
