-- Lock who is to leave, before anything is written and the end of the journal is locked by it.
--
-- Whoever makes an employee answer for something locks the employee first and the journal's end then; a leaver who is
-- locked after it, because another change came before, and that writer would wait for each other.
create or replace function org.lock_leavers(org_id bigint, changes jsonb)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from org.employees as e
    where e.org_id = lock_leavers.org_id and e.id in (
        select (v #>> '{}')::bigint
        from jsonb_path_query(lock_leavers.changes,
            '$[*] ? (@.action == "leave").employee_id ? (@.type() == "number" && @ > 0 && @ < 9223372036854775807 && @.floor() == @)') as v
        union all
        select k.id
        from jsonb_path_query(lock_leavers.changes, '$[*] ? (@.action == "leave").employee_key ? (@.type() == "string")') as v
        inner join org.employees as k on k.org_id = lock_leavers.org_id and k.external_key = v #>> '{}')
    order by e.id
    for update;
$$;

comment on function org.lock_leavers is
$doc$Lock the employees that a list of changes lets leave.$doc$;

revoke all on function org.lock_leavers from public;
