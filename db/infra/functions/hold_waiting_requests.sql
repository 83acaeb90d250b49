-- Lock an organization's requests that wait for approvals, in the order of their ids, before any approval is changed.
create or replace function infra.hold_waiting_requests(org_id bigint)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from infra.requests as q
    where q.org_id = hold_waiting_requests.org_id and q.id in (
        select a.request_id from infra.approvals as a where a.org_id = hold_waiting_requests.org_id and a.state = 'pending')
    order by q.id
    for no key update;
$$;

comment on function infra.hold_waiting_requests is
$doc$Lock the requests of an organization that wait for approvals.$doc$;

revoke all on function infra.hold_waiting_requests from public;
