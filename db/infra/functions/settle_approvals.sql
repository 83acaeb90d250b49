-- No approval waits for people who may not give it: the requester alone, or a group without anybody else.
--
-- That comes about when people leave: a manager who takes over a report's request is asked about their own. The next above
-- decides then, or the fallback group; where there is neither, it waits until there is one.
create or replace function infra.settle_approvals(org_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    waiting record;
    above_id bigint;
    fallback_id bigint;
begin
    for waiting in
        select a.id, a.group_id, q.requester_id, infra.barred_from(q) as barred
        from infra.approvals as a
        inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
        where a.org_id = settle_approvals.org_id and a.state = 'pending'
            and case
                when a.group_id is null then a.approver_id = any (infra.barred_from(q)) and not a.self_approval
                else not infra.group_can_decide(a.org_id, a.group_id, case when a.self_approval then '{}' else infra.barred_from(q) end)
            end
        order by a.id
    loop
        above_id := infra.approver_at_level(settle_approvals.org_id, waiting.requester_id, 1, waiting.barred);
        fallback_id := infra.fallback_group(settle_approvals.org_id, waiting.barred);
        if waiting.group_id is not null and fallback_id is not null or above_id is null then
            above_id := null;
        else
            fallback_id := null;
        end if;
        if above_id is not null or fallback_id is not null then
            perform infra.hand_on_approval(settle_approvals.org_id, waiting.id, above_id, fallback_id, false);
        end if;
    end loop;
end;
$$;

comment on function infra.settle_approvals is
$doc$Hand on the pending approvals of an organization that nobody they wait for may give.$doc$;

revoke all on function infra.settle_approvals from public;
