-- What is wrong with the tree that an import would make: loops, too many levels, no CEO or more than one.
--
-- From every row the managers are followed upwards, through the file where it names the employee and through the
-- chart where it does not. The walk ends at a CEO, or where it is longer than a chart may be deep.
create or replace function org.check_import_tree(org_id bigint, employees jsonb)
returns api.violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive incoming as materialized (
        select r."row", r.key, r.manager_key
        from org.import_rows(check_import_tree.employees) as r
    ), tree as materialized (
        select i.key, i.manager_key
        from incoming as i
        union all
        select e.external_key, boss.external_key
        from org.employees as e
        left join org.employees as boss on boss.org_id = e.org_id and boss.id = e.manager_id
        where e.org_id = check_import_tree.org_id and not exists (select from incoming as i where i.key = e.external_key)
    ), placed as (
        select t.key, 1 as level
        from tree as t
        where t.manager_key is null
        union all
        select t.key, p.level + 1
        from placed as p
        inner join tree as t on t.manager_key = p.key
        where p.level <= 100
    ), problems as (
        select i."row", 'manager_key' as name, 'RM003' as code,
            format('%s would report, through %s, to itself or to a loop', i.key, i.manager_key) as message
        from incoming as i
        where not exists (select from placed as p where p.key = i.key)
        union all
        select i."row", 'manager_key', '23514', format('%s would be on level %s; a chart has at most 100', i.key, p.level)
        from incoming as i
        inner join placed as p on p.key = i.key
        where p.level > 100
        union all
        select i."row", 'manager_key', '23P01', 'there would be more than one CEO: ' || r.keys
        from incoming as i
        inner join (
            select count(*) as ceos, string_agg(t.key::text, ', ' order by t.key) as keys
            from tree as t
            where t.manager_key is null
        ) as r on r.ceos > 1
        where i.manager_key is null
    )

    select coalesce(array_agg((p."row", p.name, p.code, p.message)::api.violation order by p."row"), '{}')
    from problems as p;
$$;

comment on function org.check_import_tree is
$doc$What is wrong with the tree that an import would make: loops, depth, several CEOs.$doc$;

revoke all on function org.check_import_tree from public;
