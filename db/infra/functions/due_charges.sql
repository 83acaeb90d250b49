-- What each quota has to be charged for these resources, as the chart is now: the reservations of everyone below its head.
--
-- The way up is the owner's path, whose labels are ids: at most a hundred look-ups, however large the chart is.
create or replace function infra.due_charges(org_id bigint, resource_ids bigint[])
returns table (quota_id bigint, resource_id bigint, amount numeric)
language sql stable
begin atomic
    select
        q.id,
        r.resource_id,
        r.amount
    from infra.reservations as r
    inner join infra.resources as s on s.org_id = r.org_id and s.id = r.resource_id
    inner join org.employee_paths as p on p.org_id = s.org_id and p.id = s.current_owner_id
    cross join lateral unnest(string_to_array(p.path::text, '.')::bigint[]) as a (id)
    inner join infra.quotas as q
        on
            q.org_id = r.org_id and q.employee_id = a.id and q.metric = r.metric
            and (q.environment_id is null or q.environment_id = s.environment_id)
    where r.org_id = due_charges.org_id and r.resource_id = any(due_charges.resource_ids);
end;

comment on function infra.due_charges is
$doc$The charges of these resources as reservations, owners and the present chart make them.$doc$;

revoke all on function infra.due_charges from public;
