-- Let somebody else decide: an employee, or anyone of a group. Who is asked about the request already is not asked twice.
--
-- After a deadline the approval makes room for another one; when the approver left it is the same one, with the time that a
-- new approver needs.
create or replace function infra.hand_on_approval(
    org_id bigint,
    approval_id bigint,
    approver_id bigint,
    group_id bigint,
    escalate boolean
)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    handed infra.approvals;
    twin_id bigint;
    instant timestamptz := kernel.now();
begin
    select a.* into handed
    from infra.approvals as a
    where a.org_id = hand_on_approval.org_id and a.id = hand_on_approval.approval_id and a.state = 'pending';
    if not found then
        return;
    end if;
    handed.approver_id := hand_on_approval.approver_id;
    handed.group_id := hand_on_approval.group_id;
    handed.due_at := instant + (infra.settings_of(handed.org_id)).approval_deadline;
    select a.id into twin_id
    from infra.approvals as a
    where a.org_id = handed.org_id and a.request_id = handed.request_id and a.id <> handed.id and a.state = 'pending'
        and (a.approver_id, a.group_id) is not distinct from (handed.approver_id, handed.group_id);
    if twin_id is null and not hand_on_approval.escalate then
        update infra.approvals as a
        set approver_id = handed.approver_id, group_id = handed.group_id, due_at = handed.due_at, reminded_at = null
        where a.org_id = handed.org_id and a.id = handed.id;
        return;
    end if;
    update infra.approvals as a set state = 'superseded', approver_id = null
    where a.org_id = handed.org_id and a.id = handed.id;
    if twin_id is null then
        insert into infra.approvals (
            org_id, request_id, source, levels, group_id, approver_id, rules, self_approval, due_at, escalated_from, created_at)
        values (
            handed.org_id, handed.request_id, handed.source, handed.levels, handed.group_id, handed.approver_id, handed.rules,
            handed.self_approval, handed.due_at, handed.id, instant);
    else
        update infra.approvals as a
        set rules = array(select distinct r.code from unnest(a.rules || handed.rules) as r(code) order by r.code)
        where a.org_id = handed.org_id and a.id = twin_id;
    end if;
end;
$$;

comment on function infra.hand_on_approval is
$doc$Let another employee, or a group, decide a pending approval; escalate says that it is superseded by a new one.$doc$;

revoke all on function infra.hand_on_approval from public;
