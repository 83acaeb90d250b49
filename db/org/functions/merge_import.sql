-- Write the rows of an import, which was checked, in one statement.
create or replace function org.merge_import(org_id bigint, employees jsonb)
returns api.import_result
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.import_result;
begin
    with incoming as materialized (
        select r.*, coalesce(e.id, nextval('org.employees_id_seq')) as id
        from org.import_rows(merge_import.employees) as r
        left join org.employees as e on e.org_id = merge_import.org_id and e.external_key = r.key
    ), resolved as (
        select i.*, coalesce(boss.id, standing.id) as manager_id
        from incoming as i
        left join incoming as boss on boss.key = i.manager_key
        left join org.employees as standing on standing.org_id = merge_import.org_id and standing.external_key = i.manager_key
    ), merged as (
        merge into org.employees as e
        using resolved as r
        on e.org_id = merge_import.org_id and e.id = r.id
        when matched and (e.name::text, e.title::text, e.email::text, e.manager_id)
        is distinct from (r.name, r.title, r.email, r.manager_id) then
            update set name = r.name, title = r.title, email = r.email, manager_id = r.manager_id
        when not matched then
            insert (org_id, id, name, title, email, manager_id, external_key)
            values (merge_import.org_id, r.id, r.name, r.title, r.email, r.manager_id, r.key)
        returning merge_action() as action
    )

    select count(*) filter (where m.action = 'INSERT'), count(*) filter (where m.action = 'UPDATE')
    into result.created, result.updated
    from merged as m;
    return result;
end;
$$;

comment on function org.merge_import is
$doc$Write the rows of a checked import in one statement; returns how many were created and updated.$doc$;

revoke all on function org.merge_import from public;
