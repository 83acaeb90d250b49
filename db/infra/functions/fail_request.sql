-- A worker gave up: the request that wanted it has failed, with the words of the provider, and waits for retry, cancel or abandon.
create or replace function infra.fail_request(org_id bigint, resource_id bigint, failure jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    applying_id bigint;
begin
    select r.id into applying_id
    from infra.requests as r
    where r.org_id = fail_request.org_id and r.resource_id = fail_request.resource_id and r.state = 'applying'
    for no key update;
    if found then
        perform infra.move_request(fail_request.org_id, applying_id, 'fail', 'failed', 'worker', fail_request.failure);
    end if;
end;
$$;

comment on function infra.fail_request is
$doc$Fail the request that is being carried out for a resource, if there is one.

Shape: failure is {class, code, message, attempts, at}$doc$;

revoke all on function infra.fail_request from public;
