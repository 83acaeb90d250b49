-- Refuse a step that says too little, or something that its action does not take.
create or replace function org.check_step(change jsonb)
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    action text := check_step.change ->> 'action';
    allowed text[] := case action
        when 'hire' then array['employee_key', 'name', 'title', 'manager_id', 'manager_key', 'email']
        when 'move' then array['employee_id', 'employee_key', 'manager_id', 'manager_key']
        when 'rename' then array['employee_id', 'employee_key', 'name', 'title']
        when 'leave' then array['employee_id', 'employee_key', 'reports']
        when 'promote' then array['employee_id', 'employee_key', 'reports']
    end;
    unwanted text;
begin
    if action is null then
        raise exception 'a step needs an action: hire, move, rename, leave or promote' using errcode = '22023', column = 'action';
    end if;
    select k.key into unwanted
    from jsonb_object_keys(check_step.change) as k(key)
    where k.key <> 'action' and k.key <> all (allowed)
    order by k.key
    limit 1;
    if found then
        raise exception '% does not take %', action, unwanted using errcode = '22023', column = unwanted;
    elsif action = 'hire' and check_step.change ->> 'name' is null then
        raise exception 'hire needs a name' using errcode = '22023', column = 'name';
    elsif action = 'rename' and not check_step.change ?| array['name', 'title'] then
        raise exception 'rename needs a name or a title' using errcode = '22023', column = 'name';
    elsif action = 'rename' and check_step.change -> 'name' = 'null' then
        raise exception 'a name cannot be taken away' using errcode = '22023', column = 'name';
    elsif action = 'leave' and check_step.change ->> 'reports' = 'keep'
        or action = 'promote' and check_step.change ->> 'reports' = 'flatten' then
        raise exception '% does not take reports: %', action, check_step.change ->> 'reports'
            using errcode = '22023', column = 'reports';
    end if;
end;
$$;

comment on function org.check_step is
$doc$Refuse an incomplete step of a reorganization, or one with fields that its action does not take.

Raises: 22023 invalid_argument$doc$;

revoke all on function org.check_step from public;
