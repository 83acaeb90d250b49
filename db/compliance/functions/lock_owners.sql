-- Keep the employees whom an import names as owners until it is done. Before the journal's head, as leavers lock.
create or replace function compliance.lock_owners(org_id bigint, controls jsonb, owner_id bigint)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from org.employees as e
    where e.org_id = lock_owners.org_id and e.id in (
        select r.owner_id from compliance.control_rows(lock_owners.org_id, lock_owners.controls, lock_owners.owner_id) as r)
    order by e.id
    for key share;
end;
$$;

comment on function compliance.lock_owners is
$doc$Lock the employees whom an import of controls names.$doc$;

revoke all on function compliance.lock_owners from public;
