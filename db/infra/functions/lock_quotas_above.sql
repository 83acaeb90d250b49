-- Lock the use of every quota above some employees, in one order, before anything is journalled: whoever reserves below them waits.
create or replace function infra.lock_quotas_above(org_id bigint, employee_ids bigint[])
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from infra.quota_usage as u
    where u.org_id = lock_quotas_above.org_id and u.quota_id in (
        select q.id
        from org.employee_paths as p
        cross join lateral unnest(string_to_array(p.path::text, '.')::bigint[]) as a(id)
        inner join infra.quotas as q on q.org_id = p.org_id and q.employee_id = a.id
        where p.org_id = lock_quotas_above.org_id and p.id = any (lock_quotas_above.employee_ids))
    order by u.quota_id
    for no key update;
$$;

comment on function infra.lock_quotas_above is
$doc$Lock the use of the quotas above employees.$doc$;

revoke all on function infra.lock_quotas_above from public;
