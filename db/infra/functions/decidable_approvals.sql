-- What an employee may decide now, and in whose place: as the approver, as one of the group, or for an absent one of these.
--
-- Not what they asked for themselves, as the employee or as the person who filed or submitted it, and not in the place of the requester; unless a
-- policy allows self-approval. A delegation is not passed on: who is absent is asked for their own approvals alone.
create or replace function infra.decidable_approvals(org_id bigint, employee_id bigint, actor text)
returns table (approval_id bigint, on_behalf_of bigint)
language sql stable
begin atomic
    select distinct on (a.id)
        a.id,
        s.on_behalf_of
    from (
        select
            decidable_approvals.employee_id,
            null::bigint as on_behalf_of
        union all
        select
            d.active_employee_id,
            d.active_employee_id as absent_id
        from infra.delegations as d
        where
            d.org_id = decidable_approvals.org_id and d.active_delegate_id = decidable_approvals.employee_id
            and d.valid_during @> kernel.now()
    ) as s
    inner join infra.approvals as a on a.org_id = decidable_approvals.org_id and a.state = 'pending'
    inner join infra.requests as q on q.org_id = a.org_id and q.id = a.request_id
    where (
        a.approver_id = s.employee_id
        or exists (
            select from infra.group_members as m
            where m.org_id = a.org_id and m.group_id = a.group_id and m.employee_id = s.employee_id
        )
        or a.self_approval and q.requester_id = s.employee_id and s.on_behalf_of is null
    )
    and (
        a.self_approval
        or decidable_approvals.employee_id <> all(infra.barred_from(q.*)) and q.requester_id <> s.employee_id
        and q.requested_by is distinct from decidable_approvals.actor
        and q.submitted_by is distinct from decidable_approvals.actor
    )
    order by a.id, s.on_behalf_of nulls first;
end;

comment on function infra.decidable_approvals is
$doc$Pending approvals that an employee, who acts as this person, may decide, and the absent employee in whose place if they are not asked themselves.$doc$;

revoke all on function infra.decidable_approvals from public;
