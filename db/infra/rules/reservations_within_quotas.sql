-- Reservations are charged to every quota above the owner; one that grows beyond a quota is refused.
--
-- Only what grows is refused: who is over, because people moved or a quota was lowered, may still change what takes no more,
-- and give back. All quotas that a statement exceeds are named at once. The resources are locked first, so that nobody else
-- charges them meanwhile. The end of the journal is locked last: whoever moves people or makes a quota by an older snapshot, in which
-- this reservation is not, writes it too and fails (40001). Transition tables are read by EXECUTE, since a kept plan fits only the
-- first row count it saw.
create or replace function infra.reservations_within_quotas()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    changed record;
    charged record;
begin
    for changed in
        execute format($changes$
            select c.org_id, array_agg(distinct c.resource_id) as resource_ids
            from (%s) as c(org_id, resource_id)
            group by c.org_id
            order by c.org_id
        $changes$, case tg_op
            when 'INSERT' then 'select n.org_id, n.resource_id from new_rows as n'
            when 'DELETE' then 'select o.org_id, o.resource_id from old_rows as o'
            else 'select n.org_id, n.resource_id from new_rows as n union select o.org_id, o.resource_id from old_rows as o'
            end)
    loop
        perform infra.hold_chart(changed.org_id);
        perform from infra.resources as s
        where s.org_id = changed.org_id and s.id = any (changed.resource_ids)
        order by s.id
        for no key update;
        select array_agg(c.quota_id) as quota_ids, array_agg(c.change) as changes into charged
        from infra.recharge(changed.org_id, changed.resource_ids) as c;
        perform infra.refuse_exceeded(changed.org_id, charged.quota_ids, charged.changes);
        perform kernel.stamp(changed.org_id);
    end loop;
    return null;
end;
$$;

comment on function infra.reservations_within_quotas is
$doc$Charge changed reservations, and refuse growth beyond a quota.

Raises: RM030 quota_exceeded, P0002 not_found$doc$;

revoke all on function infra.reservations_within_quotas from public;

create or replace trigger reservations_within_quotas_insert
after insert on infra.reservations
referencing new table as new_rows
for each statement execute function infra.reservations_within_quotas();

create or replace trigger reservations_within_quotas_update
after update on infra.reservations
referencing old table as old_rows new table as new_rows
for each statement execute function infra.reservations_within_quotas();

create or replace trigger reservations_within_quotas_delete
after delete on infra.reservations
referencing old table as old_rows
for each statement execute function infra.reservations_within_quotas();
