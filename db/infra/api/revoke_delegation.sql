-- Take a delegation back: whoever was away is there again, or an editor says so.
create or replace function api.revoke_delegation(org_id bigint, delegation_id bigint, expected_version bigint default null)
returns api.delegation
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    delegation infra.delegations;
begin
    perform org.authorize(revoke_delegation.org_id, 'viewer');
    perform infra.hold_chart(revoke_delegation.org_id);
    perform infra.get_delegation(revoke_delegation.org_id, revoke_delegation.delegation_id);
    select d.* into delegation
    from infra.delegations as d
    where d.org_id = revoke_delegation.org_id and d.id = revoke_delegation.delegation_id
    for no key update;
    perform infra.authorize_for_employee(delegation.org_id, delegation.employee_id);
    perform kernel.check_version(delegation.version, revoke_delegation.expected_version);
    update infra.delegations as d set revoked_at = kernel.now()
    where d.org_id = delegation.org_id and d.id = delegation.id and d.revoked_at is null;
    return infra.get_delegation(delegation.org_id, delegation.id);
end;
$$;

comment on function api.revoke_delegation is
$doc$Take a delegation back.

It stays on record; what was decided by it stays decided. Whoever delegated may, or an editor.

- `org_id`: the chart
- `delegation_id`: the delegation
- `expected_version`: refuse when the delegation is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version$doc$;

revoke all on function api.revoke_delegation from public;
grant execute on function api.revoke_delegation to remit_api;
