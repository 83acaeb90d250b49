-- End the open period of an employee and begin the next, at an instant; once per transaction.
--
-- Closing and beginning are one statement, since between them reports would have no manager and the
-- temporal key would refuse.
create or replace function org.continue_history(
    org_id bigint,
    id bigint,
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text,
    version bigint,
    created_at timestamptz,
    instant timestamptz
)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update org.employee_history as p
    set
        name = continue_history.name,
        title = continue_history.title,
        manager_id = continue_history.manager_id,
        email = continue_history.email,
        external_key = continue_history.external_key,
        version = continue_history.version
    where p.org_id = continue_history.org_id and p.id = continue_history.id
        and upper_inf(p.valid_during) and lower(p.valid_during) = continue_history.instant;
    if found then
        return;
    end if;
    with closed as (
        update org.employee_history as p
        set valid_during = tstzrange(lower(p.valid_during), continue_history.instant)
        where p.org_id = continue_history.org_id and p.id = continue_history.id and upper_inf(p.valid_during)
        returning p.id
    )

    insert into org.employee_history (org_id, id, name, title, manager_id, email, external_key, version, created_at, valid_during)
    select
        continue_history.org_id, continue_history.id, continue_history.name, continue_history.title,
        continue_history.manager_id, continue_history.email, continue_history.external_key,
        continue_history.version, continue_history.created_at, tstzrange(continue_history.instant, null)
    from closed;
end;
$$;

comment on function org.continue_history is
$doc$End the open period of an employee's history and begin the next; rewrite it when it began at the same instant.$doc$;

revoke all on function org.continue_history from public;
