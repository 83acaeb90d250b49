-- List requests, by id.
create or replace function api.list_requests(
    org_id bigint,
    state infra.request_state default null,
    kind infra.request_kind default null,
    requester_id kernel.row_id default null,
    resource_id kernel.row_id default null,
    environment infra.code_word default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.request
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
begin
    perform org.authorize(list_requests.org_id, 'viewer');
    return query
    select d.*
    from infra.describe_requests(list_requests.org_id, array(
        select r.id
        from infra.requests as r
        where r.org_id = list_requests.org_id and r.id > list_requests.after
            and (list_requests.state is null or r.state = list_requests.state)
            and (list_requests.kind is null or r.kind = list_requests.kind)
            and (list_requests.requester_id is null or r.requester_id = list_requests.requester_id)
            and (list_requests.resource_id is null or r.resource_id = list_requests.resource_id)
            and (list_requests.environment is null or r.environment_id in (
                select e.id from infra.environments as e
                where e.code = list_requests.environment and e.owner_id in (0, list_requests.org_id)))
        order by r.id
        limit list_requests."limit")) as d;
end;
$$;

comment on function api.list_requests is
$doc$List the requests of an organization, a page at a time.

- `org_id`: the chart
- `state`: only those in this state
- `kind`: only those that ask for this
- `requester_id`: only those of this employee
- `resource_id`: only those about this resource
- `environment`: only those in the environment with this code
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_state, 23514 unknown_kind, 23514 invalid_code, 23514 invalid_id, 23514 invalid_limit$doc$;

revoke all on function api.list_requests from public;
grant execute on function api.list_requests to remit_api, remit_analyst;
