-- A resource that gets another owner is charged to the quotas above them; one that has ended gives back what it held.
--
-- A transfer is refused like any growth where it takes a quota over its limit. When the former owner has left nothing is
-- refused: what they had has to go somewhere, and then the quota shows over.
create or replace function infra.resources_charge_their_owner()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    changed record;
    charged record;
begin
    for changed in
        execute $changes$
            select c.org_id,
                array_agg(c.id) filter (where c.current_owner_id is null) as ended_ids,
                array_agg(c.id) filter (where c.current_owner_id is not null and former.id is null) as left_ids,
                array_agg(c.id) filter (where c.current_owner_id is not null and former.id is not null) as transferred_ids
            from (
                select n.org_id, n.id, n.current_owner_id, o.current_owner_id as former_owner_id
                from new_rows as n
                inner join old_rows as o on o.org_id = n.org_id and o.id = n.id
                where o.current_owner_id is distinct from n.current_owner_id
            ) as c
            left join org.employees as former on former.org_id = c.org_id and former.id = c.former_owner_id
            group by c.org_id
            order by c.org_id
        $changes$
    loop
        perform infra.hold_chart(changed.org_id);
        delete from infra.reservations as r
        where r.org_id = changed.org_id and r.resource_id = any (changed.ended_ids);
        perform infra.recharge(changed.org_id, changed.left_ids);
        select array_agg(c.quota_id) as quota_ids, array_agg(c.change) as changes into charged
        from infra.recharge(changed.org_id, changed.transferred_ids) as c;
        perform infra.refuse_exceeded(changed.org_id, charged.quota_ids, charged.changes);
    end loop;
    return null;
end;
$$;

comment on function infra.resources_charge_their_owner is
$doc$Charge resources to the quotas above a new owner, and give back what ended resources held.

Raises: RM030 quota_exceeded, P0002 not_found$doc$;

revoke all on function infra.resources_charge_their_owner from public;

create or replace trigger resources_charge_their_owner
after update on infra.resources
referencing old table as old_rows new table as new_rows
for each statement execute function infra.resources_charge_their_owner();
