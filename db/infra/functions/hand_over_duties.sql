-- Who decides when leavers did: their place in groups is empty, and of whom was the last in one, the successor takes it;
-- delegations from and to them end; and approvals that wait for them wait for the next above who did not ask.
create or replace function infra.hand_over_duties(org_id bigint, leaver_ids bigint[], successor_ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    waiting record;
begin
    with gone as (
        delete from infra.group_members as m
        where m.org_id = hand_over_duties.org_id and m.employee_id = any (hand_over_duties.leaver_ids)
        returning m.group_id, m.employee_id
    )
    insert into infra.group_members (org_id, group_id, employee_id)
    select distinct hand_over_duties.org_id, g.group_id, l.successor_id
    from gone as g
    inner join unnest(hand_over_duties.leaver_ids, hand_over_duties.successor_ids) as l(id, successor_id) on l.id = g.employee_id
    where not exists (
        select from infra.group_members as m
        where m.org_id = hand_over_duties.org_id and m.group_id = g.group_id and m.employee_id <> all (hand_over_duties.leaver_ids));
    update infra.delegations as d set revoked_at = kernel.now()
    where d.org_id = hand_over_duties.org_id
        and (d.active_employee_id = any (hand_over_duties.leaver_ids) or d.active_delegate_id = any (hand_over_duties.leaver_ids));
    for waiting in
        select a.id, l.successor_id, infra.approver_from(a.org_id, l.successor_id, infra.barred_from(q)) as approver_id,
            infra.fallback_group(a.org_id, infra.barred_from(q)) as fallback_id
        from infra.approvals as a
        inner join unnest(hand_over_duties.leaver_ids, hand_over_duties.successor_ids) as l(id, successor_id) on l.id = a.approver_id
        inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
        where a.org_id = hand_over_duties.org_id
        order by a.id
    loop
        if waiting.approver_id is null and waiting.fallback_id is not null then
            perform infra.hand_on_approval(hand_over_duties.org_id, waiting.id, null, waiting.fallback_id, false);
        else
            perform infra.hand_on_approval(hand_over_duties.org_id, waiting.id, coalesce(waiting.approver_id, waiting.successor_id), null, false);
        end if;
    end loop;
    perform infra.settle_approvals(hand_over_duties.org_id);
end;
$$;

comment on function infra.hand_over_duties is
$doc$Let the successors of leavers, each at the same position, decide in their place.$doc$;

revoke all on function infra.hand_over_duties from public;
