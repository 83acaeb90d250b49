-- Carry out a request that nobody has to approve any more: what is desired changes, and a worker gets to know. A deletion that is under way already goes on.
create or replace function infra.carry_out(request infra.requests)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources := infra.lock_resource((carry_out.request).org_id, (carry_out.request).resource_id);
begin
    case (carry_out.request).kind
        when 'create' then
            perform infra.move_resource(resource.org_id, resource.id, 'approve', 'provisioning', 'system');
            perform infra.queue_work(resource.org_id, resource.id);
        when 'change' then
            perform infra.carry_out_change(carry_out.request, resource);
        when 'extend' then
            perform infra.extend_resource(carry_out.request, resource);
        when 'transfer' then
            update infra.resources as s set owner_id = (carry_out.request).owner_id
            where s.org_id = resource.org_id and s.id = resource.id;
            perform infra.rerender(resource.org_id, resource.id);
        when 'delete' then
            if resource.state <> 'deleting' then
                perform infra.delete_resource(resource.org_id, resource.id, (
                    select infra.later(kernel.now(), infra.retention_of(e, v))
                    from infra.environments as e, infra.blueprint_versions as v
                    where e.id = resource.environment_id and v.id = resource.blueprint_version_id));
            end if;
    end case;
end;
$$;

comment on function infra.carry_out is
$doc$Begin what a request asks for; an extension or a transfer is done with that.

Raises: RM028 transition_refused, RM030 quota_exceeded, P0002 not_found$doc$;

revoke all on function infra.carry_out from public;
