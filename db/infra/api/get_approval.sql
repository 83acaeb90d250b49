-- Get one approval.
create or replace function api.get_approval(org_id bigint, approval_id bigint)
returns api.approval
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_approval.org_id, 'viewer');
    return infra.get_approval(get_approval.org_id, get_approval.approval_id);
end;
$$;

comment on function api.get_approval is
$doc$Get one approval.

- `org_id`: the chart
- `approval_id`: the approval

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_approval from public;
grant execute on function api.get_approval to remit_api, remit_analyst;
