-- Begin a change of an organization's compliance: the employee it names stays, and writers wait for each other.
--
-- The employee is locked before the journal's head: leavers lock in this order too. After the head is
-- locked, what is read is still true when it is acted upon, and the change's instant is later than all others.
create or replace function compliance.open_record(org_id bigint, employee_id bigint default null)
returns timestamptz
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if open_record.employee_id is not null then
        perform from org.employees as e
        where e.org_id = open_record.org_id and e.id = open_record.employee_id
        for key share;
        if not found then
            raise exception 'there is no employee % in organization chart %', open_record.employee_id, open_record.org_id
                using errcode = '23503', constraint = 'controls_owner_exists', table = 'controls', schema = 'compliance', column = 'owner_id';
        end if;
    end if;
    return kernel.stamp(open_record.org_id);
end;
$$;

comment on function compliance.open_record is
$doc$Lock the named employee and the end of the journal; the instant of the change.

Raises: 23503 unknown_employee$doc$;

revoke all on function compliance.open_record from public;
