-- A request that is about to change, at the version that the caller has seen.
create or replace function infra.lock_request(org_id bigint, request_id bigint, expected_version bigint default null)
returns infra.requests
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    select r.* into request
    from infra.requests as r
    where r.org_id = lock_request.org_id and r.id = lock_request.request_id
    for no key update;
    if not found then
        raise exception 'there is no request % in organization %', lock_request.request_id, lock_request.org_id
            using errcode = 'P0002', table = 'requests', schema = 'infra';
    end if;
    perform kernel.check_version(request.version, lock_request.expected_version);
    return request;
end;
$$;

comment on function infra.lock_request is
$doc$Lock a request for a change and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function infra.lock_request from public;
