-- Whose risk it is: the control's owner's, or without a control that of the employee who asks.
create or replace function compliance.answers_for(org_id bigint, control_id bigint, requester_id bigint)
returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint;
begin
    if answers_for.requester_id is null then
        raise exception 'who asks is no employee of organization %', answers_for.org_id
            using errcode = '22023', column = 'requester_id', hint = 'Give requester_id, or sign in with the e-mail address of an employee.';
    elsif not exists (select from org.employees as e where e.org_id = answers_for.org_id and e.id = answers_for.requester_id) then
        raise exception 'there is no employee % in organization chart %', answers_for.requester_id, answers_for.org_id
            using errcode = '23503', constraint = 'exceptions_requester_exists', table = 'exceptions', schema = 'compliance', column = 'requester_id';
    elsif answers_for.control_id is null then
        return answers_for.requester_id;
    end if;
    select c.owner_id into owner_id
    from compliance.controls as c
    where c.org_id = answers_for.org_id and c.id = answers_for.control_id;
    if not found then
        raise exception 'there is no control % in organization %', answers_for.control_id, answers_for.org_id
            using errcode = '23503', constraint = 'exceptions_control_exists', table = 'exceptions', schema = 'compliance', column = 'control_id';
    end if;
    return owner_id;
end;
$$;

comment on function compliance.answers_for is
$doc$The employee above whom a risk is accepted.

Raises: 22023 invalid_argument, 23503 unknown_employee, 23503 unknown_control$doc$;

revoke all on function compliance.answers_for from public;
