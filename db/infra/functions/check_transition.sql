-- Refuse what infra.transitions does not allow, and say what it does.
create or replace function infra.check_transition(
    subject text,
    id bigint,
    from_state text,
    action text,
    to_state text,
    by_whom text
)
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    allowed jsonb;
begin
    if not exists (
        select from infra.transitions as t
        where t.subject = check_transition.subject and t.from_state = check_transition.from_state and t.action = check_transition.action
            and t.to_state = check_transition.to_state and check_transition.by_whom = any (t.by_whom)
    ) then
        allowed := infra.allowed_transitions(check_transition.subject, check_transition.from_state);
        raise exception '% % is %: % is not possible %',
            rtrim(check_transition.subject, 's'), check_transition.id, check_transition.from_state, check_transition.action,
            case allowed when '[]' then 'any more' else format('for %s now', check_transition.by_whom) end
            using errcode = 'RM028', constraint = check_transition.subject || '_transitions', table = check_transition.subject, schema = 'infra',
                detail = case allowed when '[]' then '' else allowed::text end;
    end if;
end;
$$;

comment on function infra.check_transition is
$doc$Refuse an action that the state does not allow, or not to this kind of actor; DETAIL has a list of {action, to_state, by_whom, message}, and nothing where it has ended.

Raises: RM028 transition_refused$doc$;

revoke all on function infra.check_transition from public;
