-- Get one delegation.
create or replace function api.get_delegation(org_id bigint, delegation_id bigint)
returns api.delegation
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_delegation.org_id, 'viewer');
    return infra.get_delegation(get_delegation.org_id, get_delegation.delegation_id);
end;
$$;

comment on function api.get_delegation is
$doc$Get one delegation of approvals.

- `org_id`: the chart
- `delegation_id`: the delegation

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_delegation from public;
grant execute on function api.get_delegation to remit_api, remit_analyst;
