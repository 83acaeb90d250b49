-- Fill in what is desired anew, with the present owner. If that makes a difference, a worker has to bring it about.
--
-- What nobody has made yet is made right at once; what has failed waits for its retry; what is being deleted stays as it is.
create or replace function infra.rerender(org_id bigint, resource_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources := infra.lock_resource(rerender.org_id, rerender.resource_id);
    wanted jsonb;
begin
    if resource.state in ('deleting', 'deleted', 'withdrawn', 'abandoned') then
        return;
    end if;
    select infra.desired_objects(resource.org_id, e, v, resource.owner_id, resource.name, resource.uid, resource.parameters) into wanted
    from infra.environments as e, infra.blueprint_versions as v
    where e.id = resource.environment_id and v.id = resource.blueprint_version_id;
    if wanted = resource.desired then
        return;
    end if;
    if resource.state = 'running' then
        perform infra.move_resource(resource.org_id, resource.id, 'change', 'updating', 'system');
    end if;
    update infra.resources as s
    set desired = wanted, generation = s.generation + case resource.state when 'reserved' then 0 else 1 end
    where s.org_id = resource.org_id and s.id = resource.id;
    if resource.state in ('provisioning', 'running', 'updating') then
        perform infra.queue_work(resource.org_id, resource.id);
    end if;
end;
$$;

comment on function infra.rerender is
$doc$Render a resource anew and queue it if it differs.

Raises: P0002 not_found$doc$;

revoke all on function infra.rerender from public;
