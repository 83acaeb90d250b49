-- Take a resource to another state: the one way there is. What goes with the state goes with it.
--
-- A failure is known by its state, so it can be retried there; what has ended holds no quota and needs no look any more, and a
-- worker that still has it is told so by the fence.
create or replace function infra.move_resource(
    org_id bigint,
    resource_id bigint,
    action text,
    to_state text,
    by_whom text,
    failure jsonb default null,
    delete_after timestamptz default null
)
returns infra.resources
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources := infra.lock_resource(move_resource.org_id, move_resource.resource_id);
begin
    perform infra.check_transition('resources', resource.id, resource.state, move_resource.action, move_resource.to_state, move_resource.by_whom);
    update infra.resources as s
    set
        state = move_resource.to_state,
        failed_in = case when move_resource.to_state = 'failed' then resource.state end,
        failure = move_resource.failure,
        delete_after = case
            when move_resource.to_state = 'failed' or resource.state = 'failed' and move_resource.action = 'retry' then s.delete_after
            when move_resource.to_state = 'deleting' then move_resource.delete_after
        end,
        running_at = case when move_resource.to_state = 'running' then coalesce(s.running_at, kernel.now()) else s.running_at end,
        ended_at = case when move_resource.to_state in ('deleted', 'withdrawn', 'abandoned') then kernel.now() end
    where s.org_id = resource.org_id and s.id = resource.id
    returning s.* into resource;
    if resource.ended_at is not null then
        perform infra.reserve(resource.org_id, resource.id, '{}');
        update infra.work as w set due_at = 'infinity', fence = w.fence + 1, claimed_at = null, claimed_generation = null
        where w.org_id = resource.org_id and w.resource_id = resource.id;
    end if;
    return resource;
end;
$$;

comment on function infra.move_resource is
$doc$Move a resource to a state by an action of an actor; failure is set or cleared, delete_after is set with the action delete.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.move_resource from public;
