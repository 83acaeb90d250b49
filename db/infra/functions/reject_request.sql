-- A request that an approver refused: what was reserved for it is given back, and of a creation nothing was made.
create or replace function infra.reject_request(org_id bigint, request_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    request := infra.move_request(reject_request.org_id, reject_request.request_id, 'reject', 'rejected', 'approver');
    if request.kind = 'create' then
        perform infra.move_resource(request.org_id, request.resource_id, 'withdraw', 'withdrawn', 'system');
    else
        perform infra.reserve(request.org_id, request.resource_id, '{}');
    end if;
end;
$$;

comment on function infra.reject_request is
$doc$End a request that was rejected.

Raises: RM028 transition_refused, P0002 not_found$doc$;

revoke all on function infra.reject_request from public;
