-- What each node of the chart uses, and the quotas there: everyone below an employee, as far down as asked.
--
-- Reservations are summed once for each owner, and then up each owner's path to the employee asked about.
create or replace function api.list_quota_usage(
    org_id bigint,
    employee_id kernel.row_id default null,
    depth org.depth default 1,
    metric infra.metric default null
)
returns setof api.quota_node
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    root org.employees;
    root_path ext.ltree;
begin
    perform org.authorize(list_quota_usage.org_id, 'viewer');
    select e.* into root
    from org.employees as e
    where e.org_id = list_quota_usage.org_id
        and case when list_quota_usage.employee_id is null then e.manager_id is null else e.id = list_quota_usage.employee_id end;
    if not found and list_quota_usage.employee_id is not null then
        perform org.get_employee(list_quota_usage.org_id, list_quota_usage.employee_id);
    end if;
    root_path := org.path_of(root.org_id, root.id);
    return query
    with held as materialized (
        select p.path, s.environment_id, r.metric, sum(r.amount) as amount
        from org.employee_paths as p
        inner join infra.resources as s on s.org_id = p.org_id and s.current_owner_id = p.id
        inner join infra.reservations as r on r.org_id = s.org_id and r.resource_id = s.id
        where p.org_id = root.org_id
            and p.path operator(ext.>=) root_path and p.path operator(ext.<) org.after_path(root_path)
            and (list_quota_usage.metric is null or r.metric = list_quota_usage.metric)
        group by p.path, s.environment_id, r.metric
    ), summed as (
        select a.id, h.metric, sum(h.amount) as used
        from held as h
        cross join lateral unnest(string_to_array(ext.subpath(h.path, ext.nlevel(root_path) - 1)::text, '.')::bigint[])
            with ordinality as a(id, level)
        where a.level <= list_quota_usage.depth + 1
        group by a.id, h.metric
    ), limited as (
        select q.*
        from infra.describe_quotas(root.org_id) as q
        inner join org.employee_paths as p on p.org_id = q.org_id and p.id = q.employee_id
        where p.path operator(ext.>=) root_path and p.path operator(ext.<) org.after_path(root_path)
            and ext.nlevel(p.path) <= ext.nlevel(root_path) + list_quota_usage.depth
            and (list_quota_usage.metric is null or q.metric = list_quota_usage.metric)
    )
    select e.id, e.name::text, e.manager_id, ext.nlevel(p.path) - ext.nlevel(root_path), n.metric, n.environment, n.used,
        n.quota_id, n.amount, n."left", n."over"
    from (
        select coalesce(s.id, q.employee_id) as id, coalesce(s.metric, q.metric)::text as metric, q.environment,
            coalesce(q.used, s.used) as used, q.id as quota_id, q.amount, q."left", q."over"
        from summed as s
        full join (select w.* from limited as w where w.environment is null) as q on q.employee_id = s.id and q.metric = s.metric
        union all
        select w.employee_id, w.metric, w.environment, w.used, w.id, w.amount, w."left", w."over"
        from limited as w
        where w.environment is not null
    ) as n
    inner join org.employees as e on e.org_id = root.org_id and e.id = n.id
    inner join org.employee_paths as p on p.org_id = e.org_id and p.id = e.id
    order by p.path, n.metric, n.environment nulls first;
end;
$$;

comment on function api.list_quota_usage is
$doc$List what the nodes of a chart use, and the quotas there.

One row for each employee and metric, and one more for each quota of one environment. Who uses nothing and has no quota is left out.

- `org_id`: the chart
- `employee_id`: employee at the top; the CEO when absent
- `depth`: so many levels down
- `metric`: only this metric

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_metric$doc$;

revoke all on function api.list_quota_usage from public;
grant execute on function api.list_quota_usage to remit_api, remit_analyst;
