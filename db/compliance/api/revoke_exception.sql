-- Take an exception back, whether it was decided or not. The manager who accepted the risk may, and every editor.
create or replace function api.revoke_exception(
    org_id bigint,
    exception_id bigint,
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
begin
    perform org.authorize(revoke_exception.org_id, 'viewer');
    perform compliance.open_record(revoke_exception.org_id);
    asked := compliance.undecided_exception(
        revoke_exception.org_id, revoke_exception.exception_id, array['pending', 'approved'], revoke_exception.expected_version);
    caller_id := org.employee_of_caller(revoke_exception.org_id);
    if caller_id is distinct from (compliance.get_exception(asked.org_id, asked.id)).approver_id then
        perform org.authorize(revoke_exception.org_id, 'editor');
    end if;
    insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by, note)
    values (asked.org_id, asked.id, 'revoked', caller_id, kernel.current_actor(), revoke_exception.note);
    return compliance.get_exception(asked.org_id, asked.id);
end;
$$;

comment on function api.revoke_exception is
$doc$Revoke an exception; from now on it is not in force, and that it was stays on record.

- `org_id`: the chart
- `exception_id`: the exception
- `note`: why
- `expected_version`: refuse when the exception is at another version

Example: {"note": "The terminals were replaced."}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM017 already_decided, 23514 unreadable_text$doc$;

revoke all on function api.revoke_exception from public;
grant execute on function api.revoke_exception to remit_api;
