-- Undo what a request has begun: a creation is taken down at once (nobody has used it), a change goes back to what was before, a
-- deletion is called off while it waits.
create or replace function infra.take_back(request infra.requests)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources := infra.lock_resource((take_back.request).org_id, (take_back.request).resource_id);
    before jsonb := (take_back.request).previous;
begin
    case (take_back.request).kind
        when 'create' then
            perform infra.delete_resource(resource.org_id, resource.id);
        when 'change' then
            perform infra.set_desired(
                resource, (before ->> 'blueprint_version_id')::bigint, before -> 'parameters', before -> 'usage',
                (before ->> 'monthly_cost')::numeric, before ->> 'currency');
        when 'delete' then
            if resource.state = 'failed' then
                raise exception 'the deletion of resource % has begun', resource.id
                    using errcode = 'RM028', constraint = 'resources_transitions', table = 'resources', schema = 'infra',
                        detail = infra.allowed_transitions('resources', resource.state)::text, hint = 'Retry it, or let an editor abandon it.';
            end if;
            perform infra.keep_resource(resource);
    end case;
end;
$$;

comment on function infra.take_back is
$doc$Undo what a request has begun.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.take_back from public;
