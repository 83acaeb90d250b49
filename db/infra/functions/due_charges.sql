-- What each quota has to be charged for these resources, as the chart is now: the reservations of everyone below its head.
--
-- The way up is the owner's path, whose labels are ids: at most a hundred look-ups, however large the chart is. The planner is
-- held (offset 0) to looking the quotas up by their heads: of a new table it thinks that reading all of an organization's is as good.
create or replace function infra.due_charges(org_id bigint, resource_ids bigint[])
returns table (quota_id bigint, resource_id bigint, amount numeric)
language sql stable
begin atomic
    select
        q.id,
        r.resource_id,
        r.amount
    from infra.resources as s
    inner join org.employee_paths as p on p.org_id = s.org_id and p.id = s.current_owner_id
    cross join lateral unnest(string_to_array(p.path::text, '.')::bigint[]) as a (id)
    cross join
        lateral (
            select
                h.id,
                h.metric
            from infra.quotas as h
            where
                h.org_id = s.org_id and h.employee_id = a.id
                and (h.environment_id is null or h.environment_id = s.environment_id)
            order by h.id
            offset 0
        ) as q
    inner join infra.reservations as r on r.org_id = s.org_id and r.resource_id = s.id and r.metric = q.metric
    where s.org_id = due_charges.org_id and s.id = any(due_charges.resource_ids);
end;

comment on function infra.due_charges is
$doc$The charges of these resources as reservations, owners and the present chart make them.$doc$;

revoke all on function infra.due_charges from public;
