-- What may be done now, and by whom: what a refused transition answers, and what a request shows.
create or replace function infra.allowed_transitions(subject text, from_state text)
returns jsonb
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'action', t.action, 'to_state', t.to_state, 'by_whom', t.by_whom, 'message', t.comment) order by t.action, t.to_state), '[]')
    from infra.transitions as t
    where t.subject = allowed_transitions.subject and t.from_state = allowed_transitions.from_state;
$$;

comment on function infra.allowed_transitions is
$doc$List of {action, to_state, by_whom, message}: the ways out of a state.$doc$;

revoke all on function infra.allowed_transitions from public;
