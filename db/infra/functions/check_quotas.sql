-- Whether what quotas have used is what resources, reservations and the chart say; doctor asks.
create or replace function infra.check_quotas()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with due as materialized (
        select q.org_id, q.id as quota_id, r.resource_id, r.amount
        from infra.quotas as q
        inner join org.employee_paths as head on head.org_id = q.org_id and head.id = q.employee_id
        inner join org.employee_paths as p on p.org_id = q.org_id and p.path operator(ext.<@) head.path
        inner join infra.resources as s on s.org_id = p.org_id and s.owner_id = p.id
            and s.state not in ('deleted', 'withdrawn', 'abandoned') and (q.environment_id is null or q.environment_id = s.environment_id)
        inner join infra.reservations as r on r.org_id = s.org_id and r.resource_id = s.id and r.metric = q.metric
    )

    select 'wrong_charge', format('organization %s, quota %s, resource %s: charged %s, due %s',
        coalesce(d.org_id, c.org_id), coalesce(d.quota_id, c.quota_id), coalesce(d.resource_id, c.resource_id), c.amount, d.amount)
    from due as d
    full join infra.quota_charges as c on c.org_id = d.org_id and c.quota_id = d.quota_id and c.resource_id = d.resource_id
    where d.amount is distinct from c.amount
    union all
    select 'wrong_quota_usage', format('organization %s, quota %s: used %s, due %s', q.org_id, q.id, u.used, coalesce(d.amount, 0))
    from infra.quotas as q
    left join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    left join (
        select w.org_id, w.quota_id, sum(w.amount) as amount from due as w group by w.org_id, w.quota_id
    ) as d on d.org_id = q.org_id and d.quota_id = q.id
    where u.used is distinct from coalesce(d.amount, 0)
    union all
    select 'reservation_missing', format('organization %s, resource %s: %s of %s runs, %s is reserved',
        s.org_id, s.id, m.value, m.key, coalesce(r.amount, 0))
    from infra.resources as s
    cross join lateral jsonb_each_text(s.usage) as m
    left join infra.reservations as r on r.org_id = s.org_id and r.resource_id = s.id and r.metric = m.key
    where s.current_owner_id is not null and coalesce(r.amount, 0) < m.value::numeric
    union all
    select 'reservation_left_over', format('organization %s, resource %s: %s of %s is reserved, and the resource is %s',
        r.org_id, r.resource_id, r.amount, r.metric, s.state)
    from infra.reservations as r
    inner join infra.resources as s on s.org_id = r.org_id and s.id = r.resource_id
    where s.current_owner_id is null;
$$;

comment on function infra.check_quotas is
$doc$One row for each quota, charge or reservation that is not what the resources say; none when all is well.$doc$;

revoke all on function infra.check_quotas from public;
