-- List delegations, by id; only those that hold now, if asked for.
create or replace function api.list_delegations(
    org_id bigint,
    employee_id kernel.row_id default null,
    active boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.delegation
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_delegations.org_id, 'viewer');
    return query
    select d.*
    from infra.describe_delegations(list_delegations.org_id) as d
    where d.id > list_delegations.after
        and (list_delegations.employee_id is null or list_delegations.employee_id in (d.employee_id, d.delegate_id))
        and (not list_delegations.active or d.revoked_at is null and d.starts_at <= kernel.now() and d.ends_at > kernel.now())
    order by d.id
    limit list_delegations."limit";
end;
$$;

comment on function api.list_delegations is
$doc$List the delegations of approvals of an organization, a page at a time.

- `org_id`: the chart
- `employee_id`: only those of or to this employee
- `active`: only those that hold now
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_delegations from public;
grant execute on function api.list_delegations to remit_api, remit_analyst;
