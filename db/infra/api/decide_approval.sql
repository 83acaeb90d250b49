-- Approve or reject. The guard asks only for a viewer: whoever is asked decides, whatever else they may.
--
-- What the decision leads to is locked before anything is written: the resource and the quotas that it counts against.
create or replace function api.decide_approval(
    org_id bigint,
    approval_id bigint,
    decision compliance.decision,
    note compliance.prose default null,
    expected_version bigint default null
)
returns api.approval
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    approval infra.approvals;
    absent_id bigint;
begin
    perform org.authorize(decide_approval.org_id, 'viewer');
    perform infra.hold_chart(decide_approval.org_id);
    approval := infra.lock_approval(decide_approval.org_id, decide_approval.approval_id, decide_approval.expected_version);
    absent_id := infra.authorize_decision(approval);
    perform infra.lock_subject(infra.find_request(approval.org_id, approval.request_id));
    perform infra.lock_subject(infra.lock_request(approval.org_id, approval.request_id));
    update infra.approvals as a
    set state = case decide_approval.decision when 'approve' then 'approved' else 'rejected' end,
        approver_id = null, note = decide_approval.note, decided_by = kernel.current_actor(),
        decided_as = org.employee_of_caller(approval.org_id), on_behalf_of = absent_id, decided_at = kernel.now()
    where a.org_id = approval.org_id and a.id = approval.id;
    if decide_approval.decision = 'reject' then
        perform infra.reject_request(approval.org_id, approval.request_id);
    elsif not exists (
        select from infra.approvals as a
        where a.org_id = approval.org_id and a.request_id = approval.request_id and a.state = 'pending') then
        perform infra.begin_request(approval.org_id, approval.request_id, 'approver');
    end if;
    return infra.get_approval(approval.org_id, approval.id);
end;
$$;

comment on function api.decide_approval is
$doc$Approve or reject a request that waits for the caller.

Who may: the employee it waits for, anyone of the group it waits for, and whoever one of these has delegated to during an absence, signed in with the e-mail address
of their employee record; or a platform admin. Never who asked, nor who filed or submitted it for them, unless a policy allows self-approval.

With the last approval the request is carried out; one rejection ends it, and what was reserved is given back.

- `org_id`: the chart
- `approval_id`: the approval
- `decision`: approve or reject
- `note`: why, or on which terms
- `expected_version`: refuse when the approval is at another version

Example: {"decision": "approve", "note": "For the campaign."}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM017 already_decided, RM018 not_the_approver, RM028 transition_refused, RM030 quota_exceeded, RM036 own_request, 23514 unknown_decision, 23514 unreadable_text$doc$;

revoke all on function api.decide_approval from public;
grant execute on function api.decide_approval to remit_api;
