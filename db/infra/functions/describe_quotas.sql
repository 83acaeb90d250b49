-- The quotas of an organization as clients see them.
create or replace function infra.describe_quotas(org_id bigint)
returns setof api.quota
language sql stable
begin atomic
    select
        q.id,
        q.org_id,
        q.employee_id,
        e.name::text,
        q.metric::text,
        v.code::text,
        q.amount,
        u.used,
        greatest(q.amount - u.used, 0) as "left",
        u.used > q.amount as is_over,
        q.version,
        q.created_at,
        q.updated_at
    from infra.quotas as q
    inner join infra.quota_usage as u on u.org_id = q.org_id and u.quota_id = q.id
    inner join org.employees as e on e.org_id = q.org_id and e.id = q.employee_id
    left join infra.environments as v on v.id = q.environment_id
    where q.org_id = describe_quotas.org_id;
end;

comment on function infra.describe_quotas is
$doc$The quotas of an organization with what is left of them.$doc$;

revoke all on function infra.describe_quotas from public;
