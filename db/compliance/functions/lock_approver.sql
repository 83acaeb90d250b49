-- Choose who decides, and keep them employed until the end of the transaction.
--
-- Locked before the journal's head, as leavers do. An approver who leaves while they are chosen is not chosen.
create or replace function compliance.lock_approver(
    org_id bigint,
    employee_id bigint,
    requester_ids bigint[],
    wanted_id bigint default null
)
returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    chosen_id bigint;
begin
    loop
        select a.id into chosen_id
        from compliance.approvers_of(lock_approver.org_id, lock_approver.employee_id, lock_approver.requester_ids) as a
        where lock_approver.wanted_id is null or a.id = lock_approver.wanted_id
        order by a.distance
        limit 1;
        if not found and lock_approver.wanted_id is not null then
            raise exception 'employee % is not above employee %, or asked for it', lock_approver.wanted_id, lock_approver.employee_id
                using errcode = 'RM020', constraint = 'exceptions_approver_is_above', table = 'exceptions', schema = 'compliance';
        elsif not found then
            raise exception 'nobody is above employee % who did not ask for it', lock_approver.employee_id
                using errcode = 'RM020', constraint = 'exceptions_approver_is_above', table = 'exceptions', schema = 'compliance';
        end if;
        perform from org.employees as e
        where e.org_id = lock_approver.org_id and e.id = chosen_id
        for key share;
        if found then
            return chosen_id;
        end if;
    end loop;
end;
$$;

comment on function compliance.lock_approver is
$doc$The nearest employee above who did not ask, or the wanted one if above; locked against leaving.

Raises: RM020 no_approver$doc$;

revoke all on function compliance.lock_approver from public;
