-- List what happened to a resource, in order.
create or replace function api.list_resource_history(
    org_id bigint,
    resource_id bigint,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.resource_event
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_resource_history.org_id, 'viewer');
    perform infra.get_resource(list_resource_history.org_id, list_resource_history.resource_id);
    return query
    select h.number::bigint, h.org_id, h.resource_id, h.event, h.state::text, h.detail, h.actor, h.request_id, h.recorded_at
    from infra.resource_events as h
    where h.org_id = list_resource_history.org_id and h.resource_id = list_resource_history.resource_id and h.number > list_resource_history.after
    order by h.number
    limit list_resource_history."limit";
end;
$$;

comment on function api.list_resource_history is
$doc$List what happened to a resource: states, drift, failures, owners; the oldest first.

- `org_id`: the chart
- `resource_id`: the resource
- `limit`: rows a page
- `after`: event after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_resource_history from public;
grant execute on function api.list_resource_history to remit_api, remit_analyst;
