-- End a request that is no longer wanted, and undo what it has begun: the resource's history then names the request.
create or replace function infra.cancel(request infra.requests, by_whom text)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    was text := (cancel.request).state;
begin
    perform infra.check_transition('requests', (cancel.request).id, was, 'cancel', 'cancelled', cancel.by_whom);
    if was <> 'draft' then
        perform infra.lock_subject(cancel.request);
    end if;
    if was in ('applying', 'failed') then
        perform infra.take_back(cancel.request);
    elsif was = 'pending' and (cancel.request).kind = 'create' then
        perform infra.move_resource((cancel.request).org_id, (cancel.request).resource_id, 'withdraw', 'withdrawn', 'system');
    elsif was = 'pending' then
        perform infra.reserve((cancel.request).org_id, (cancel.request).resource_id, '{}');
    end if;
    perform infra.move_request((cancel.request).org_id, (cancel.request).id, 'cancel', 'cancelled', cancel.by_whom);
end;
$$;

comment on function infra.cancel is
$doc$Cancel a request.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.cancel from public;
