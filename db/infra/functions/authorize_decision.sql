-- Whether the caller may decide an approval; gives the absent employee in whose place they do.
--
-- A platform admin may where the approvers cannot, and is no second pair of eyes for their own requests either.
create or replace function infra.authorize_decision(approval infra.approvals)
returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    caller_id bigint := org.employee_of_caller((authorize_decision.approval).org_id);
    absent_id bigint;
begin
    select d.on_behalf_of into absent_id
    from infra.decidable_approvals((authorize_decision.approval).org_id, caller_id, kernel.current_actor()) as d
    where d.approval_id = (authorize_decision.approval).id;
    if found then
        return absent_id;
    end if;
    perform infra.refuse_own_decision(authorize_decision.approval, caller_id, kernel.current_actor());
    if not kernel.has_platform_role('admin') then
        raise exception 'another employee has to decide approval %', (authorize_decision.approval).id
            using errcode = 'RM018', constraint = 'approvals_approver_decides', table = 'approvals', schema = 'infra';
    end if;
    return null;
end;
$$;

comment on function infra.authorize_decision is
$doc$Refuse callers who may not decide an approval; the absent employee in whose place they may, null for their own.

Raises: RM018 not_the_approver, RM036 own_request$doc$;

revoke all on function infra.authorize_decision from public;
