-- Lock what a request is about, in the order that everybody keeps: its resource, then the quotas above who owns it and who will.
create or replace function infra.lock_subject(request infra.requests)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources;
begin
    if (lock_subject.request).resource_id is not null then
        resource := infra.lock_resource((lock_subject.request).org_id, (lock_subject.request).resource_id);
    end if;
    perform infra.lock_quotas_above(
        (lock_subject.request).org_id, array[resource.owner_id, infra.owner_by_request(lock_subject.request)]);
end;
$$;

comment on function infra.lock_subject is
$doc$Lock the resource of a request and the quotas that it counts against.

Raises: P0002 not_found$doc$;

revoke all on function infra.lock_subject from public;
