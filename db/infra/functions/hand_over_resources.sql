-- What leavers own goes to their successors, and so does what they asked for and what it cost.
--
-- The new owner is in tags and role bindings, so each resource is rendered anew.
create or replace function infra.hand_over_resources(org_id bigint, leaver_ids bigint[], successor_ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    handed_ids bigint[];
begin
    with handed as (
        update infra.resources as s set owner_id = l.successor_id
        from unnest(hand_over_resources.leaver_ids, hand_over_resources.successor_ids) as l(id, successor_id)
        where s.org_id = hand_over_resources.org_id and s.current_owner_id = l.id
        returning s.id
    )
    select array_agg(h.id order by h.id) into handed_ids from handed as h;
    update infra.cost_periods as c set owner_id = l.successor_id
    from unnest(hand_over_resources.leaver_ids, hand_over_resources.successor_ids) as l(id, successor_id)
    where c.org_id = hand_over_resources.org_id and c.owner_id = l.id;
    update infra.requests as q set requester_id = l.successor_id
    from unnest(hand_over_resources.leaver_ids, hand_over_resources.successor_ids) as l(id, successor_id)
    where q.org_id = hand_over_resources.org_id and q.open_requester_id = l.id;
    update infra.requests as q set owner_id = l.successor_id
    from unnest(hand_over_resources.leaver_ids, hand_over_resources.successor_ids) as l(id, successor_id)
    where q.org_id = hand_over_resources.org_id and q.owner_id = l.id and q.ended_at is null;
    perform infra.rerender(hand_over_resources.org_id, h.id) from unnest(handed_ids) as h(id);
end;
$$;

comment on function infra.hand_over_resources is
$doc$Give the resources and open requests of leavers to their successors, each at the same position.$doc$;

revoke all on function infra.hand_over_resources from public;
