-- Bring the charges of resources, and what quotas have used, to what the chart and the reservations say now.
--
-- Level-triggered: whatever changed, and by whomever, the difference between what is charged and what is due is applied. The
-- usage rows are locked in the order of their ids before any is written, so that two who charge the same quotas wait for each other
-- instead of deadlocking; an update of them is also what fails with 40001 under a stale snapshot. That nobody
-- else changes the charges of the same resources meanwhile is the callers' business: they hold the resources or the chart.
create or replace function infra.recharge(org_id bigint, resource_ids bigint[])
returns table (quota_id bigint, change numeric)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    quota_ids bigint[];
    charged_ids bigint[];
    amounts numeric[];
    changes numeric[];
begin
    if not exists (select from infra.quotas as q where q.org_id = recharge.org_id) then
        return;
    end if;
    select array_agg(d.quota_id), array_agg(d.resource_id), array_agg(d.due), array_agg(d.due - d.charged)
    into quota_ids, charged_ids, amounts, changes
    from (
        select coalesce(w.quota_id, c.quota_id) as quota_id, coalesce(w.resource_id, c.resource_id) as resource_id,
            coalesce(w.amount, 0) as due, coalesce(c.amount, 0) as charged
        from infra.due_charges(recharge.org_id, recharge.resource_ids) as w
        full join (
            select k.quota_id, k.resource_id, k.amount
            from infra.quota_charges as k
            where k.org_id = recharge.org_id and k.resource_id = any (recharge.resource_ids)
        ) as c on c.quota_id = w.quota_id and c.resource_id = w.resource_id
        where w.amount is distinct from c.amount
    ) as d;
    if quota_ids is null then
        return;
    end if;
    perform from infra.quota_usage as u
    where u.org_id = recharge.org_id and u.quota_id = any (quota_ids)
    order by u.quota_id
    for no key update;
    update infra.quota_usage as u set used = trim_scale(u.used + d.change)
    from (
        select c.quota_id, sum(c.change) as change
        from unnest(quota_ids, changes) as c(quota_id, change)
        group by c.quota_id
    ) as d
    where u.org_id = recharge.org_id and u.quota_id = d.quota_id;
    delete from infra.quota_charges as k
    using unnest(quota_ids, charged_ids, amounts) as d(quota_id, resource_id, due)
    where k.org_id = recharge.org_id and k.quota_id = d.quota_id and k.resource_id = d.resource_id and d.due = 0;
    insert into infra.quota_charges as k (org_id, quota_id, resource_id, amount)
    select recharge.org_id, d.quota_id, d.resource_id, d.due
    from unnest(quota_ids, charged_ids, amounts) as d(quota_id, resource_id, due)
    where d.due > 0
    on conflict on constraint quota_charges_pkey do update set amount = excluded.amount;
    return query
    select c.quota_id, sum(c.change)
    from unnest(quota_ids, changes) as c(quota_id, change)
    group by c.quota_id;
end;
$$;

comment on function infra.recharge is
$doc$Charge resources to the quotas above their owners, as reservations and the chart are now; refuses nothing.

Gives what each quota was charged more or less.$doc$;

revoke all on function infra.recharge from public;
