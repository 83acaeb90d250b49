-- The plan of a request: of a draft as it would be submitted now, else as it was submitted.
create or replace function api.get_request_plan(org_id bigint, request_id bigint)
returns api.request_plan
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    request infra.requests;
begin
    perform org.authorize(get_request_plan.org_id, 'viewer');
    request := infra.find_request(get_request_plan.org_id, get_request_plan.request_id);
    if request.state = 'draft' then
        return infra.make_plan(request);
    elsif request.plan is null then
        raise exception 'request % was never submitted', request.id
            using errcode = 'P0002', table = 'requests', schema = 'infra';
    end if;
    return jsonb_populate_record(null::api.request_plan, request.plan);
end;
$$;

comment on function api.get_request_plan is
$doc$Get the plan of a request: of a draft, made now; of any other, the one that was submitted and decided on.

- `org_id`: the chart
- `request_id`: the request

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_request_plan from public;
grant execute on function api.get_request_plan to remit_api, remit_analyst;
