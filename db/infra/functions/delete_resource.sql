-- Begin a deletion, at once or after it has waited.
create or replace function infra.delete_resource(org_id bigint, resource_id bigint, delete_after timestamptz default null)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform infra.move_resource(
        delete_resource.org_id, delete_resource.resource_id, 'delete', 'deleting', 'system', delete_after => delete_resource.delete_after);
    perform infra.queue_work(delete_resource.org_id, delete_resource.resource_id, delete_resource.delete_after);
end;
$$;

comment on function infra.delete_resource is
$doc$Begin the deletion of a resource; delete_after is until when it waits and can be called off.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.delete_resource from public;
