-- Reserve for a resource the larger of what it runs with and what is asked for; what is no longer needed is given back.
--
-- A change that grows is reserved when it is submitted, one that shrinks is given back when it has been carried out; a resource that
-- has ended holds nothing. The rule of the table charges the quotas and refuses what is too much.
create or replace function infra.reserve(org_id bigint, resource_id bigint, usage jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    resource infra.resources;
    wanted jsonb;
begin
    perform infra.hold_chart(reserve.org_id);
    resource := infra.lock_resource(reserve.org_id, reserve.resource_id);
    select coalesce(jsonb_object_agg(m.metric, m.amount), '{}') into wanted
    from (
        select u.key as metric, max(u.value::text::numeric) as amount
        from (
            select * from jsonb_each(resource.usage)
            union all
            select * from jsonb_each(reserve.usage)
        ) as u
        where resource.current_owner_id is not null
        group by u.key
        having max(u.value::text::numeric) > 0
    ) as m;
    -- Most of the time there is nothing to do: what was created holds what it was created with.
    if wanted = (
        select coalesce(jsonb_object_agg(r.metric, r.amount), '{}')
        from infra.reservations as r
        where r.org_id = reserve.org_id and r.resource_id = reserve.resource_id
    ) then
        return;
    end if;
    delete from infra.reservations as r
    where r.org_id = reserve.org_id and r.resource_id = reserve.resource_id and not wanted ? r.metric;
    insert into infra.reservations as r (org_id, resource_id, metric, amount)
    select reserve.org_id, reserve.resource_id, w.key, w.value::numeric
    from jsonb_each(wanted) as w
    on conflict on constraint reservations_pkey do update set amount = excluded.amount
    where r.amount <> excluded.amount;
end;
$$;

comment on function infra.reserve is
$doc$Reserve the larger of what a resource runs with and what is asked for, by metric; give back the rest.

Raises: RM030 quota_exceeded, P0002 not_found$doc$;

revoke all on function infra.reserve from public;
