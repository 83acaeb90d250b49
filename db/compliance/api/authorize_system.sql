-- Let a system operate, or refuse to. The guard asks only for a viewer: managers decide, whatever else they may.
create or replace function api.authorize_system(
    org_id bigint,
    system_id bigint,
    audit_id kernel.row_id,
    decision compliance.decision,
    valid_until timestamptz default null,
    terms compliance.prose default null
)
returns api.system_authorization
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    system api.system;
    caller_id bigint;
    instant timestamptz;
    new_id bigint;
begin
    perform org.authorize(authorize_system.org_id, 'viewer');
    instant := compliance.open_record(authorize_system.org_id);
    system := compliance.get_system(authorize_system.org_id, authorize_system.system_id);
    caller_id := org.employee_of_caller(authorize_system.org_id);
    if not kernel.has_platform_role('admin') and not exists (
        select from compliance.approvers_of(system.org_id, system.owner_id, array[system.owner_id]) as a where a.id = caller_id
    ) then
        raise exception 'only an employee above employee % decides on system %', system.owner_id, system.id
            using errcode = 'RM018', constraint = 'authorizations_from_above', table = 'authorizations', schema = 'compliance';
    elsif authorize_system.decision = 'approve' and coalesce(authorize_system.valid_until <= instant or not isfinite(authorize_system.valid_until), true)
        or authorize_system.decision = 'reject' and authorize_system.valid_until is not null then
        raise exception 'an approval has an end in the future, and a refusal has none'
            using errcode = '23514', constraint = 'authorizations_ends', table = 'authorizations', schema = 'compliance', column = 'valid_until';
    end if;
    insert into compliance.authorizations (org_id, system_id, audit_id, approver_id, decided_by, decision, terms, valid_during)
    values (
        system.org_id, system.id, authorize_system.audit_id, caller_id, kernel.current_actor(), authorize_system.decision,
        authorize_system.terms, tstzrange(instant, authorize_system.valid_until))
    returning id into new_id;
    return (select d from compliance.describe_authorizations(system.org_id, system.id) as d where d.id = new_id);
end;
$$;

comment on function api.authorize_system is
$doc$Let a system operate until an instant, or refuse to, on the strength of an audit.

Only an employee above the system's owner may, signed in with the e-mail address of their employee record, or a platform admin.
A later decision takes the place of an earlier one.

- `org_id`: the chart
- `system_id`: the system
- `audit_id`: audit that the decision rests on
- `decision`: approve or reject
- `valid_until`: until when it may operate; absent for a refusal
- `terms`: conditions

Example: {"audit_id": 4, "decision": "approve", "valid_until": "2029-01-01T00:00:00+00:00", "terms": "Logs are read every day."}

Raises: P0002 not_found, 42501 forbidden, RM018 not_the_approver, RM022 audit_of_another_system, 23503 unknown_audit, 23514 authorization_ends, 23514 unknown_decision, 23514 unreadable_text$doc$;

revoke all on function api.authorize_system from public;
grant execute on function api.authorize_system to remit_api;
