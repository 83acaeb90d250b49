-- Whether every chart is what the rules promise, recomputed from the managers alone.
--
-- Nothing but an owner who switched triggers off can make it differ; doctor asks.
create or replace function org.check_charts()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive placed as (
        select e.org_id, e.id, e.id::text::ext.ltree as path
        from org.employees as e
        where e.manager_id is null
        union all
        select e.org_id, e.id, boss.path operator(ext.||) e.id::text
        from placed as boss
        inner join org.employees as e on e.org_id = boss.org_id and e.manager_id = boss.id
    )

    select 'unreachable_employee', format('organization %s, employee %s: no way up to a CEO', e.org_id, e.id)
    from org.employees as e
    left join placed as t on t.org_id = e.org_id and t.id = e.id
    where t.id is null
    union all
    select 'several_ceos', format('organization %s: %s employees have no manager', e.org_id, count(*))
    from org.employees as e
    where e.manager_id is null
    group by e.org_id
    having count(*) > 1
    union all
    select 'wrong_path', format('organization %s, employee %s: path %s, managers say %s',
        coalesce(t.org_id, p.org_id), coalesce(t.id, p.id), p.path, t.path)
    from placed as t
    full join org.employee_paths as p on p.org_id = t.org_id and p.id = t.id
    where t.path::text is distinct from p.path::text
    union all
    select 'wrong_history', format('organization %s, employee %s: the open period is not what the employee is now',
        coalesce(e.org_id, p.org_id), coalesce(e.id, p.id))
    from org.employees as e
    full join (select h.* from org.employee_history as h where upper_inf(h.valid_during)) as p
        on p.org_id = e.org_id and p.id = e.id
    where (e.name::text, e.title::text, e.manager_id, e.email::text, e.external_key::text, e.version)
        is distinct from (p.name, p.title, p.manager_id, p.email, p.external_key, p.version);
$$;

comment on function org.check_charts is
$doc$One row for each employee whose place, path or history is not what the managers say; none when all is well.$doc$;

revoke all on function org.check_charts from public;
