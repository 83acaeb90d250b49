-- An exception that a decision may still be made upon; the journal's head is locked, so it stays so.
create or replace function compliance.undecided_exception(
    org_id bigint,
    exception_id bigint,
    states text[],
    expected_version bigint
)
returns compliance.exceptions
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    found_exception compliance.exceptions;
begin
    select x.* into found_exception
    from compliance.exceptions as x
    where x.org_id = undecided_exception.org_id and x.id = undecided_exception.exception_id
    for no key update;
    if not found then
        raise exception 'there is no exception % in organization %', undecided_exception.exception_id, undecided_exception.org_id
            using errcode = 'P0002', table = 'exceptions', schema = 'compliance';
    end if;
    perform kernel.check_version(found_exception.version, undecided_exception.expected_version);
    if found_exception.state <> all (undecided_exception.states) then
        raise exception 'exception % is % already', found_exception.id, found_exception.state
            using errcode = 'RM017', constraint = 'exception_decisions_in_order', table = 'exceptions', schema = 'compliance';
    end if;
    return found_exception;
end;
$$;

comment on function compliance.undecided_exception is
$doc$An exception that is in one of these states and at the expected version, locked.

Raises: P0002 not_found, RM001 stale_version, RM017 already_decided$doc$;

revoke all on function compliance.undecided_exception from public;
