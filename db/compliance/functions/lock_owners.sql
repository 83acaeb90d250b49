-- Let the employees that a list names stay until the commit. Before the journal's head, as leavers lock; in the order of ids.
create or replace function compliance.lock_owners(org_id bigint, evidence jsonb)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from org.employees as e
    where e.org_id = lock_owners.org_id and (
        e.id::text in (select v #>> '{}' from jsonb_path_query(lock_owners.evidence, 'lax $[*].owner_id') as v)
        or e.external_key in (select v #>> '{}' from jsonb_path_query(lock_owners.evidence, 'lax $[*].owner_key') as v))
    order by e.id
    for key share;
$$;

comment on function compliance.lock_owners is
$doc$Lock the employees that a list of evidence names.$doc$;

revoke all on function compliance.lock_owners from public;
