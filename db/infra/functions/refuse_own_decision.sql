-- Separation of duties: nobody approves their own request, neither as the employee nor as the person who filed it or submitted it for them.
create or replace function infra.refuse_own_decision(approval infra.approvals, employee_id bigint, actor text)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not (refuse_own_decision.approval).self_approval and exists (
        select from infra.requests as q
        where q.org_id = (refuse_own_decision.approval).org_id and q.id = (refuse_own_decision.approval).request_id
            and (refuse_own_decision.employee_id = any (infra.barred_from(q)) or refuse_own_decision.actor in (q.requested_by, q.submitted_by))) then
        raise exception 'nobody decides on their own request: approval %', (refuse_own_decision.approval).id
            using errcode = 'RM036', constraint = 'approvals_by_another', table = 'approvals', schema = 'infra';
    end if;
end;
$$;

comment on function infra.refuse_own_decision is
$doc$Refuse a decision of the requester, or of who filed or submitted the request for them, unless a policy allows self-approval.

Raises: RM036 own_request$doc$;

revoke all on function infra.refuse_own_decision from public;
