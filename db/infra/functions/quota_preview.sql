-- What the quotas above an owner would say: the answer before anything is reserved.
--
-- The planner is held (offset 0) to looking the quotas up by their heads, as in infra.due_charges.
create or replace function infra.quota_preview(
    org_id bigint,
    owner_id bigint,
    environment_id bigint,
    usage jsonb,
    resource_id bigint default null
)
returns setof api.quota_check
language sql stable
begin atomic
    select
        q.id,
        q.employee_id,
        e.name::text,
        q.metric::text,
        v.code::text,
        q.amount,
        u.used,
        n.needed,
        greatest(q.amount - u.used, 0) as "left",
        n.needed > 0 and u.used + n.needed > q.amount as exceeded
    from org.employee_paths as p
    cross join lateral unnest(string_to_array(p.path::text, '.')::bigint[]) with ordinality as a (id, depth)
    cross join
        lateral (
            select h.*
            from infra.quotas as h
            where
                h.org_id = p.org_id and h.employee_id = a.id
                and (h.environment_id is null or h.environment_id = quota_preview.environment_id)
            order by h.id
            offset 0
        ) as q
    inner join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    inner join org.employees as e on e.org_id = q.org_id and e.id = q.employee_id
    left join infra.environments as v on v.id = q.environment_id
    left join infra.quota_charges as c on c.org_id = q.org_id and c.quota_id = q.id and c.resource_id = quota_preview.resource_id
    cross join
        lateral (
            select greatest((quota_preview.usage ->> q.metric)::numeric - coalesce(c.amount, 0), 0) as needed
        ) as n
    where
        p.org_id = quota_preview.org_id and p.id = quota_preview.owner_id
        and quota_preview.usage ? q.metric
    order by a.depth desc, q.metric asc, q.id asc;
end;

comment on function infra.quota_preview is
$doc$What each quota above an owner says to this usage in an environment; of a resource that exists, to what it would need besides.$doc$;

revoke all on function infra.quota_preview from public;
