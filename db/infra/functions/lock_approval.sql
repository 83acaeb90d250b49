-- A pending approval at the expected version, locked after its request, as whoever submits or cancels locks them.
create or replace function infra.lock_approval(org_id bigint, approval_id bigint, expected_version bigint default null)
returns infra.approvals
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    approval infra.approvals;
begin
    perform from infra.requests as q
    where q.org_id = lock_approval.org_id and q.id = (
        select a.request_id from infra.approvals as a where a.org_id = lock_approval.org_id and a.id = lock_approval.approval_id)
    for no key update;
    select a.* into approval
    from infra.approvals as a
    where a.org_id = lock_approval.org_id and a.id = lock_approval.approval_id
    for no key update;
    if not found then
        raise exception 'there is no approval % in organization %', lock_approval.approval_id, lock_approval.org_id
            using errcode = 'P0002', table = 'approvals', schema = 'infra';
    end if;
    perform kernel.check_version(approval.version, lock_approval.expected_version);
    if approval.state <> 'pending' then
        raise exception 'approval % is % already', approval.id, approval.state
            using errcode = 'RM017', constraint = 'approvals_decided_once', table = 'approvals', schema = 'infra';
    end if;
    return approval;
end;
$$;

comment on function infra.lock_approval is
$doc$A pending approval, locked with its request.

Raises: P0002 not_found, RM001 stale_version, RM017 already_decided$doc$;

revoke all on function infra.lock_approval from public;
