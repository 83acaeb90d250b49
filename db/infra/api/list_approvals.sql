-- List approvals, by id; only those that the caller may decide now, if asked for.
create or replace function api.list_approvals(
    org_id bigint,
    state infra.approval_state default null,
    request_id kernel.row_id default null,
    mine boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.approval
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    decidable_ids bigint[];
begin
    perform org.authorize(list_approvals.org_id, 'viewer');
    if list_approvals.mine then
        decidable_ids := array(
            select d.approval_id
            from infra.decidable_approvals(
                list_approvals.org_id, org.employee_of_caller(list_approvals.org_id), kernel.current_actor()) as d);
    end if;
    return query
    select d.*
    from infra.describe_approvals(list_approvals.org_id) as d
    where d.id > list_approvals.after
        and (list_approvals.state is null or d.state = list_approvals.state)
        and (list_approvals.request_id is null or d.request_id = list_approvals.request_id)
        and (decidable_ids is null or d.id = any (decidable_ids))
    order by d.id
    limit list_approvals."limit";
end;
$$;

comment on function api.list_approvals is
$doc$List the approvals of an organization, a page at a time.

- `org_id`: the chart
- `state`: pending, approved, rejected or superseded
- `request_id`: only those of this request
- `mine`: only those that the caller may decide now: as the approver, as one of the group, or for an absent one of these
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_state, 23514 invalid_limit$doc$;

revoke all on function api.list_approvals from public;
grant execute on function api.list_approvals to remit_api, remit_analyst;
