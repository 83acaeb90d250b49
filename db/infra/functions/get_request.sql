-- One request as clients see it.
create or replace function infra.get_request(org_id bigint, request_id bigint)
returns api.request
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_request api.request;
begin
    select d.* into found_request
    from infra.describe_requests(get_request.org_id, array[get_request.request_id]) as d;
    if not found then
        raise exception 'there is no request % in organization %', get_request.request_id, get_request.org_id
            using errcode = 'P0002', table = 'requests', schema = 'infra';
    end if;
    return found_request;
end;
$$;

comment on function infra.get_request is
$doc$One request as clients see it.

Raises: P0002 not_found$doc$;

revoke all on function infra.get_request from public;
