-- Take a request to another state: the one way there is.
--
-- The caller holds the chart. The plan, and with it submitted_at, is written by infra.submit in the same statement as the state.
create or replace function infra.move_request(
    org_id bigint,
    request_id bigint,
    action text,
    to_state text,
    by_whom text,
    failure jsonb default null
)
returns infra.requests
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests := infra.lock_request(move_request.org_id, move_request.request_id);
begin
    perform infra.check_transition('requests', request.id, request.state, move_request.action, move_request.to_state, move_request.by_whom);
    update infra.requests as r
    set
        state = move_request.to_state,
        failure = move_request.failure,
        decided_at = case when move_request.action in ('approve', 'reject') then kernel.now() else r.decided_at end,
        ended_at = case when move_request.to_state in ('done', 'rejected', 'cancelled', 'abandoned') then kernel.now() end
    where r.org_id = request.org_id and r.id = request.id
    returning r.* into request;
    return request;
end;
$$;

comment on function infra.move_request is
$doc$Move a request to a state by an action of an actor (requester, approver, editor, worker or system); its failure is set or cleared.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.move_request from public;
