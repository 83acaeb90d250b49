-- Call a deletion off, which is possible while it waits: from then on objects are being deleted.
create or replace function infra.keep_resource(resource infra.resources)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if (keep_resource.resource).delete_after is null or (keep_resource.resource).delete_after <= kernel.now() then
        raise exception 'the deletion of resource % has begun', (keep_resource.resource).id
            using errcode = 'RM028', constraint = 'resources_transitions', table = 'resources', schema = 'infra',
                detail = infra.allowed_transitions('resources', (keep_resource.resource).state)::text;
    end if;
    perform infra.move_resource((keep_resource.resource).org_id, (keep_resource.resource).id, 'keep', 'updating', 'system');
    perform infra.rerender((keep_resource.resource).org_id, (keep_resource.resource).id);
    perform infra.queue_work((keep_resource.resource).org_id, (keep_resource.resource).id);
end;
$$;

comment on function infra.keep_resource is
$doc$Call off a deletion that waits.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.keep_resource from public;
