-- A worker has reached what is desired, or verified that nothing is left: the request that wanted it is done.
--
-- A resource gets there without a request too: repaired, handed over, expired. What a change no longer needs is given back now,
-- and a life begins when the resource first runs.
create or replace function infra.complete_request(org_id bigint, resource_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources := infra.find_resource(complete_request.org_id, complete_request.resource_id);
    request infra.requests;
begin
    if resource.state not in ('running', 'deleted') then
        return;
    end if;
    select r.* into request
    from infra.requests as r
    where r.org_id = resource.org_id and r.resource_id = resource.id and r.state = 'applying'
        and case when resource.state = 'deleted' then r.kind = 'delete' else r.generation <= resource.observed_generation end
    for no key update;
    if request.kind = 'create' then
        update infra.resources as s
        set expires_at = (
            select infra.later(kernel.now(), infra.life_of(request, e, v))
            from infra.environments as e, infra.blueprint_versions as v
            where e.id = s.environment_id and v.id = s.blueprint_version_id)
        where s.org_id = resource.org_id and s.id = resource.id and s.expires_at is null;
    end if;
    if request.id is not null then
        perform infra.move_request(request.org_id, request.id, 'complete', 'done', 'worker');
    end if;
    if not exists (
        select from infra.requests as r
        where r.org_id = resource.org_id and r.resource_id = resource.id and r.state in ('pending', 'applying', 'failed')
    ) then
        perform infra.reserve(resource.org_id, resource.id, '{}');
    end if;
end;
$$;

comment on function infra.complete_request is
$doc$End the request that a resource has fulfilled, if there is one; call it when a resource became running or deleted.

Raises: P0002 not_found$doc$;

revoke all on function infra.complete_request from public;
