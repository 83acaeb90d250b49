-- Approvals that nobody gave in time go to the approver's manager, and approvers are reminded now and then.
--
-- The way up skips the requester and ends with the fallback group. A group is only reminded, and so is who has nobody above. What is done
-- here is journalled like every change, and so leaves as an event.
create or replace function infra.escalate_approvals(org_id bigint)
returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.now();
    settings infra.settings := infra.settings_of(escalate_approvals.org_id);
    overdue record;
    above_id bigint;
    fallback_id bigint;
    escalated bigint := 0;
    reminded bigint;
begin
    perform infra.hold_chart(escalate_approvals.org_id);
    perform infra.hold_waiting_requests(escalate_approvals.org_id);
    perform infra.settle_approvals(escalate_approvals.org_id);
    for overdue in
        select a.id, a.approver_id, infra.barred_from(q) as barred
        from infra.approvals as a
        inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
        where a.org_id = escalate_approvals.org_id and a.state = 'pending' and a.due_at <= instant
        order by a.id
    loop
        above_id := infra.approver_at_level(escalate_approvals.org_id, overdue.approver_id, 1, overdue.barred);
        fallback_id := case
            when above_id is null and overdue.approver_id is not null
                then infra.fallback_group(escalate_approvals.org_id, overdue.barred)
        end;
        if above_id is not null or fallback_id is not null then
            perform infra.hand_on_approval(escalate_approvals.org_id, overdue.id, above_id, fallback_id, true);
            escalated := escalated + 1;
        end if;
    end loop;
    update infra.approvals as a
    set reminded_at = instant,
        due_at = case when a.due_at <= instant then instant + settings.approval_deadline else a.due_at end
    where a.org_id = escalate_approvals.org_id and a.state = 'pending'
        and (a.due_at <= instant or coalesce(a.reminded_at, a.created_at) + settings.reminder_after <= instant);
    get diagnostics reminded = row_count;
    return escalated + reminded;
end;
$$;

comment on function infra.escalate_approvals is
$doc$Escalate approvals that are overdue in an organization, and remind approvers; how many approvals were touched.

Raises: P0002 not_found$doc$;

revoke all on function infra.escalate_approvals from public;
