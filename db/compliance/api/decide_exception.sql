-- Accept a risk or refuse to. The guard asks only for a viewer: managers decide, whatever else they may.
create or replace function api.decide_exception(
    org_id bigint,
    exception_id bigint,
    decision compliance.decision,
    note compliance.prose default null,
    expected_version bigint default null
)
returns api.risk_exception
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    asked compliance.exceptions;
    caller_id bigint;
    instant timestamptz;
begin
    perform org.authorize(decide_exception.org_id, 'viewer');
    instant := compliance.open_record(decide_exception.org_id);
    asked := compliance.undecided_exception(
        decide_exception.org_id, decide_exception.exception_id, array['pending'], decide_exception.expected_version);
    caller_id := org.employee_of_caller(decide_exception.org_id);
    if caller_id is distinct from asked.approver_id and not kernel.has_platform_role('admin') then
        raise exception 'employee % decides on exception %', asked.approver_id, asked.id
            using errcode = 'RM018', constraint = 'exceptions_approver_decides', table = 'exceptions', schema = 'compliance';
    elsif decide_exception.decision = 'approve' and caller_id = asked.approver_id
        and caller_id is distinct from asked.requester_id and not compliance.is_still_above(asked) then
        raise exception 'employee % is no longer above who answers for exception %', asked.approver_id, asked.id
            using errcode = 'RM020', constraint = 'exceptions_approver_is_above', table = 'exceptions', schema = 'compliance',
                hint = 'Reject or revoke it, and ask again.';
    elsif decide_exception.decision = 'approve' and upper(asked.valid_during) <= instant then
        raise exception 'exception % ended at % while it waited', asked.id, upper(asked.valid_during)
            using errcode = '23514', constraint = 'exceptions_expires', table = 'exceptions', schema = 'compliance';
    end if;
    insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by, note)
    values (
        asked.org_id, asked.id, case decide_exception.decision when 'approve' then 'approved' else 'rejected' end,
        caller_id, kernel.current_actor(), decide_exception.note);
    return compliance.get_exception(asked.org_id, asked.id);
end;
$$;

comment on function api.decide_exception is
$doc$Approve or reject an exception.

Only the approver may, signed in with the e-mail address of their employee record, or a platform admin; never who asked. Who is no longer above whoever answers for it
may only reject it.

- `org_id`: the chart
- `exception_id`: the exception
- `decision`: approve or reject
- `note`: why, or on which terms
- `expected_version`: refuse when the exception is at another version

Example: {"decision": "approve", "note": "Until March, not longer."}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM017 already_decided, RM018 not_the_approver, RM020 no_approver, 23514 exception_expires, 23514 unknown_decision, 23514 unreadable_text$doc$;

revoke all on function api.decide_exception from public;
grant execute on function api.decide_exception to remit_api;
