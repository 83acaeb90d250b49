-- Let a resource live on from now. One that has expired and whose deletion still waits is kept.
create or replace function infra.extend_resource(request infra.requests, resource infra.resources)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update infra.resources as s
    set warned_at = null, expires_at = (
        select infra.later(kernel.now(), infra.life_of(extend_resource.request, e, v))
        from infra.environments as e, infra.blueprint_versions as v
        where e.id = s.environment_id and v.id = s.blueprint_version_id)
    where s.org_id = (extend_resource.resource).org_id and s.id = (extend_resource.resource).id;
    if (extend_resource.resource).state = 'deleting' then
        perform infra.keep_resource(extend_resource.resource);
    end if;
end;
$$;

comment on function infra.extend_resource is
$doc$Move the end of a resource's life.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.extend_resource from public;
