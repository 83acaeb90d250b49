-- Decisions follow one another: who asked never decides, what is rejected or revoked stays so, and the exception's state
-- is that of its latest decision. Rules of the table, so that direct SQL keeps them as well.
create or replace function compliance.exception_decisions_in_order()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    asked compliance.exceptions;
begin
    if tg_when = 'AFTER' then
        update compliance.exceptions as x set state = new.state, approver_id = null
        where x.org_id = new.org_id and x.id = new.exception_id;
        return null;
    end if;
    select x.* into asked
    from compliance.exceptions as x
    where x.org_id = new.org_id and x.id = new.exception_id;
    if array[asked.state, new.state]::text[] not in (
        array['pending', 'approved'], array['pending', 'rejected'], array['pending', 'revoked'], array['approved', 'revoked']) then
        raise exception 'exception % is % already', asked.id, asked.state
            using errcode = 'RM017', constraint = 'exception_decisions_in_order', table = 'exception_decisions', schema = 'compliance';
    elsif new.state <> 'revoked' and (new.decided_by = asked.requested_by or new.approver_id = asked.requester_id) then
        raise exception 'who asked for exception % does not decide on it', asked.id
            using errcode = 'RM018', constraint = 'exception_decisions_in_order', table = 'exception_decisions', schema = 'compliance';
    end if;
    new.number := 1 + (
        select coalesce(max(d.number), 0)
        from compliance.exception_decisions as d
        where d.org_id = new.org_id and d.exception_id = new.exception_id);
    return new;
end;
$$;

comment on function compliance.exception_decisions_in_order is
$doc$Number decisions, refuse those out of order or by who asked, and carry the state over to the exception.

Raises: RM017 already_decided, RM018 not_the_approver$doc$;

revoke all on function compliance.exception_decisions_in_order from public;

create or replace trigger exception_decisions_in_order
before insert on compliance.exception_decisions
for each row execute function compliance.exception_decisions_in_order();

create or replace trigger exception_decisions_in_order_then
after insert on compliance.exception_decisions
for each row execute function compliance.exception_decisions_in_order();
