-- Remember what a search found and is unknown here; and what it did not find any more, or is known by now, as gone.
create or replace function infra.store_scan(environment_id bigint, found_objects jsonb, complete boolean, instant timestamptz)
returns table (known integer, untracked integer, gone integer)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    with objects as materialized (
        select f.* from infra.sort_found(store_scan.environment_id, store_scan.found_objects) as f
    ), seen as (
        insert into infra.untracked as u (org_id, environment_id, type, reference, name, tags, first_seen_at, last_seen_at)
        select o.org_id, store_scan.environment_id, o.type, o.reference, o.name, o.tags, store_scan.instant, store_scan.instant
        from objects as o
        where not o.is_known and kernel.is_label(o.type)
        order by o.org_id, o.type, o.reference
        on conflict on constraint untracked_once do update
        set name = excluded.name, tags = excluded.tags, last_seen_at = excluded.last_seen_at, gone_at = null
    ), missed as (
        update infra.untracked as u
        set gone_at = store_scan.instant
        where u.environment_id = store_scan.environment_id and u.gone_at is null
            and not exists (
                select from objects as o where not o.is_known and o.org_id = u.org_id and o.type = u.type and o.reference = u.reference)
            and (store_scan.complete or exists (select from objects as o where o.is_known and o.type = u.type and o.reference = u.reference))
        returning u.id
    )
    select (select count(*) from objects as o where o.is_known), (select count(*) from objects as o where not o.is_known), (select count(*) from missed)
    into known, untracked, gone;
    return next;
end;
$$;

comment on function infra.store_scan is
$doc$Remember what a search found; how much of it is known, untracked, and gone.$doc$;

revoke all on function infra.store_scan from public;
