-- What was decided or superseded stays so; and a decision is another's than the requester's, whoever writes it.
create or replace function infra.approvals_decided_once()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if old.state <> 'pending' then
        raise exception 'approval % is % already', old.id, old.state
            using errcode = 'RM017', constraint = 'approvals_decided_once', table = 'approvals', schema = 'infra';
    elsif new.state in ('approved', 'rejected') then
        perform infra.refuse_own_decision(old, new.decided_as, new.decided_by);
        perform infra.refuse_own_decision(old, new.on_behalf_of, new.decided_by);
    end if;
    return new;
end;
$$;

comment on function infra.approvals_decided_once is
$doc$Refuse to decide twice, and to decide on one's own request.

Raises: RM017 already_decided, RM036 own_request$doc$;

revoke all on function infra.approvals_decided_once from public;

create or replace trigger approvals_decided_once
before update on infra.approvals
for each row execute function infra.approvals_decided_once();
