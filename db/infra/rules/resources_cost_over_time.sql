-- What a resource costs, from when it first runs until it has ended, and who answers for it; a new period with every change of these.
create or replace function infra.resources_cost_over_time()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    changed record;
    instant timestamptz;
begin
    for changed in
        execute $changes$
            select n.org_id, array_agg(n.id order by n.id) as ids
            from new_rows as n
            inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
            where (o.owner_id, o.monthly_cost, o.currency, infra.is_paid_for(o.running_at, o.ended_at))
                is distinct from (n.owner_id, n.monthly_cost, n.currency, infra.is_paid_for(n.running_at, n.ended_at))
            group by n.org_id
            order by n.org_id
        $changes$
    loop
        instant := kernel.stamp(changed.org_id);
        delete from infra.cost_periods as c
        where c.org_id = changed.org_id and c.resource_id = any (changed.ids) and upper_inf(c.valid_during) and lower(c.valid_during) >= instant;
        update infra.cost_periods as c
        set valid_during = tstzrange(lower(c.valid_during), instant)
        where c.org_id = changed.org_id and c.resource_id = any (changed.ids) and upper_inf(c.valid_during);
        insert into infra.cost_periods (org_id, resource_id, owner_id, monthly_cost, currency, valid_during)
        select r.org_id, r.id, r.owner_id, r.monthly_cost, r.currency, tstzrange(instant, null)
        from infra.resources as r
        where r.org_id = changed.org_id and r.id = any (changed.ids) and infra.is_paid_for(r.running_at, r.ended_at);
    end loop;
    return null;
end;
$$;

comment on function infra.resources_cost_over_time is
$doc$Keep the periods of what resources cost.$doc$;

revoke all on function infra.resources_cost_over_time from public;

create or replace trigger resources_cost_over_time
after update on infra.resources
referencing old table as old_rows new table as new_rows
for each statement execute function infra.resources_cost_over_time();
