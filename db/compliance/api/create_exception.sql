-- Ask that a risk be accepted, of the manager who may.
--
-- The approver is above whoever answers for the control, or else above who asks: who lives with the risk does not
-- accept it for the organization. Neither does who asks, or who files it for them.
create or replace function api.create_exception(
    org_id bigint,
    adoption_id kernel.row_id,
    requirement kernel.label,
    reason compliance.prose,
    expires_at timestamptz,
    starts_at timestamptz default null,
    control_id kernel.row_id default null,
    requester_id kernel.row_id default null,
    approver_id kernel.row_id default null
)
returns api.risk_exception
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller_id bigint;
    asked compliance.exceptions;
begin
    perform org.authorize(create_exception.org_id, 'editor');
    caller_id := org.employee_of_caller(create_exception.org_id);
    asked.requester_id := coalesce(create_exception.requester_id, caller_id);
    asked.approver_id := compliance.lock_approver(
        create_exception.org_id,
        compliance.answers_for(create_exception.org_id, create_exception.control_id, asked.requester_id),
        array[asked.requester_id, caller_id],
        create_exception.approver_id);
    asked.created_at := compliance.open_record(create_exception.org_id);
    asked.version_id := compliance.adopted_version(create_exception.org_id, create_exception.adoption_id);
    asked.requirement_id := compliance.requirement_in_scope(
        create_exception.org_id, create_exception.adoption_id, create_exception.requirement, asked.created_at);
    if create_exception.expires_at <= greatest(create_exception.starts_at, asked.created_at)
        or not isfinite(create_exception.expires_at) or not isfinite(create_exception.starts_at) then
        raise exception 'the exception would end at %, before it begins or never', create_exception.expires_at
            using errcode = '23514', constraint = 'exceptions_expires', table = 'exceptions', schema = 'compliance';
    end if;
    insert into compliance.exceptions (
        org_id, adoption_id, version_id, requirement_id, control_id, reason, requested_by, requester_id, approver_id,
        valid_during, created_at)
    values (
        create_exception.org_id, create_exception.adoption_id, asked.version_id, asked.requirement_id, create_exception.control_id,
        create_exception.reason, kernel.current_actor(), asked.requester_id, asked.approver_id,
        tstzrange(coalesce(create_exception.starts_at, asked.created_at), create_exception.expires_at), asked.created_at)
    returning id into asked.id;
    return compliance.get_exception(create_exception.org_id, asked.id);
end;
$$;

comment on function api.create_exception is
$doc$Ask that a risk be accepted for a requirement.

It waits for the manager of the control's owner, or else of the employee who asks, and never for the one who asks. What the CEO
answers for the CEO decides; what the CEO asks for needs a control that somebody else owns, with a manager between them.

- `org_id`: the chart
- `adoption_id`: the adoption
- `requirement`: key of the requirement that may be unmet
- `reason`: why the risk is accepted
- `expires_at`: until when
- `starts_at`: from when; now when absent
- `control_id`: control that it is about
- `requester_id`: employee who asks; the caller when absent
- `approver_id`: another employee further up, who shall decide

Example: {"adoption_id": 1, "requirement": "8.3.1", "reason": "The terminals at the gate are replaced in March.", "expires_at": "2026-04-01T00:00:00+00:00"}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM019 not_in_scope, RM020 no_approver, 23503 unknown_adoption, 23503 unknown_requirement, 23503 unknown_control, 23503 unknown_employee, 23514 exception_expires, 23514 unreadable_text$doc$;

revoke all on function api.create_exception from public;
grant execute on function api.create_exception to remit_api;
