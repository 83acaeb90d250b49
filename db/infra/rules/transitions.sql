-- Requests and resources begin at the beginning and go only where infra.transitions says, whoever writes.
--
-- Which action it is and whose, only the functions know: infra.move_request and infra.move_resource ask for that too.
create or replace function infra.transitions()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> tg_argv[1] then
            raise exception 'of % what is new is %, not %', tg_argv[0], tg_argv[1], new.state
                using errcode = 'RM028', constraint = tg_argv[0] || '_transitions', table = tg_argv[0], schema = 'infra', detail = '[]';
        end if;
    elsif old.state <> new.state and not exists (
        select from infra.transitions as t
        where t.subject = tg_argv[0] and t.from_state = old.state and t.to_state = new.state
    ) then
        raise exception '% % is %: it cannot become %', rtrim(tg_argv[0], 's'), old.id, old.state, new.state
            using errcode = 'RM028', constraint = tg_argv[0] || '_transitions', table = tg_argv[0], schema = 'infra',
                detail = infra.allowed_transitions(tg_argv[0], old.state)::text;
    end if;
    return new;
end;
$$;

comment on function infra.transitions is
$doc$Refuse every change of state that infra.transitions does not have.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.transitions from public;

create or replace trigger requests_transitions
before insert or update on infra.requests
for each row execute function infra.transitions('requests', 'draft');

create or replace trigger resources_transitions
before insert or update on infra.resources
for each row execute function infra.transitions('resources', 'reserved');
