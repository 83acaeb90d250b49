-- What is wrong with the keys of an import: twice the same, or a manager whom nobody knows.
create or replace function org.check_import_keys(org_id bigint, employees jsonb)
returns api.violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with incoming as materialized (
        select r.*,
            count(*) over (partition by r.key) as same_key,
            count(*) over (partition by lower(r.email)) as same_email
        from org.import_rows(check_import_keys.employees) as r
    ), problems as (
        select i."row", 'key' as name, '23505' as code, format('%s rows have the key %s', i.same_key, i.key) as message
        from incoming as i
        where i.key is not null and i.same_key > 1
        union all
        select i."row", 'email', '23505', format('%s rows have the e-mail address %s', i.same_email, i.email)
        from incoming as i
        where i.email is not null and i.same_email > 1
        union all
        select i."row", 'email', '23505', format('the e-mail address %s belongs to employee %s', i.email, e.id)
        from incoming as i
        inner join org.employees as e on e.org_id = check_import_keys.org_id and lower(e.email) = lower(i.email)
        where e.external_key <> i.key and not exists (select from incoming as o where o.key = e.external_key)
        union all
        select i."row", 'manager_key', '23503', format('no employee has the key %s', i.manager_key)
        from incoming as i
        where i.manager_key is not null
            and not exists (select from incoming as o where o.key = i.manager_key)
            and not exists (
                select from org.employees as e
                where e.org_id = check_import_keys.org_id and e.external_key = i.manager_key)
    )

    select coalesce(array_agg((p."row", p.name, p.code, p.message)::api.violation order by p."row", p.name), '{}')
    from problems as p;
$$;

comment on function org.check_import_keys is
$doc$What is wrong with the keys of an import: used twice, taken, or of an unknown manager.$doc$;

revoke all on function org.check_import_keys from public;
