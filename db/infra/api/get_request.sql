-- Get one request.
create or replace function api.get_request(org_id bigint, request_id bigint)
returns api.request
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_request.org_id, 'viewer');
    return infra.get_request(get_request.org_id, get_request.request_id);
end;
$$;

comment on function api.get_request is
$doc$Get a request, and what may be done with it now.

- `org_id`: the chart
- `request_id`: the request

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_request from public;
grant execute on function api.get_request to remit_api, remit_analyst;
