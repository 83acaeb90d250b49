-- A request by its number.
create or replace function infra.find_request(org_id bigint, request_id bigint)
returns infra.requests
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    select r.* into request
    from infra.requests as r
    where r.org_id = find_request.org_id and r.id = find_request.request_id;
    if not found then
        raise exception 'there is no request % in organization %', find_request.request_id, find_request.org_id
            using errcode = 'P0002', table = 'requests', schema = 'infra';
    end if;
    return request;
end;
$$;

comment on function infra.find_request is
$doc$A request by its number.

Raises: P0002 not_found$doc$;

revoke all on function infra.find_request from public;
