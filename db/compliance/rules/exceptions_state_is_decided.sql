-- An exception is in the state that its latest decision says; without one it is pending.
create or replace function compliance.exceptions_state_is_decided()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.state is distinct from coalesce((
        select d.state
        from compliance.exception_decisions as d
        where d.org_id = new.org_id and d.exception_id = new.id
        order by d.number desc
        limit 1), 'pending') then
        raise exception 'exception % is % only by a decision', new.id, new.state
            using errcode = 'RM011', constraint = 'exceptions_state_is_decided', table = 'exceptions', schema = 'compliance',
                hint = 'Insert into exception_decisions.';
    end if;
    return new;
end;
$$;

comment on function compliance.exceptions_state_is_decided is
$doc$Refuse a state that no decision says.

Raises: RM011 append_only$doc$;

revoke all on function compliance.exceptions_state_is_decided from public;

create or replace trigger exceptions_state_is_decided
before insert or update on compliance.exceptions
for each row execute function compliance.exceptions_state_is_decided();
