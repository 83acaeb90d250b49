-- Paths and history follow the employees; nobody writes them by hand, not even the owner.
--
-- The rules write from inside a trigger, so this one then runs at depth two or more.
create or replace function org.written_by_rules()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'TRUNCATE' or pg_trigger_depth() < 2 then
        raise exception '% is written by the rules of org.employees alone', tg_relid::regclass
            using errcode = 'RM011', constraint = 'written_by_rules';
    end if;
    return null;
end;
$$;

comment on function org.written_by_rules is
$doc$Refuse to change derived rows by hand.

Raises: RM011 append_only$doc$;

revoke all on function org.written_by_rules from public;

create or replace trigger employee_paths_written_by_rules
before insert or update or delete or truncate on org.employee_paths
for each statement execute function org.written_by_rules();

create or replace trigger employee_history_written_by_rules
before insert or update or delete or truncate on org.employee_history
for each statement execute function org.written_by_rules();
