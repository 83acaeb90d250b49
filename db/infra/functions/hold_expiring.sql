-- Lock the resources that will be warned of or expire, before the journal is written; what is read afterwards is still true then.
create or replace function infra.hold_expiring(org_id bigint, instant timestamptz)
returns void
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
    select
    from infra.resources as r
    where r.org_id = hold_expiring.org_id and r.expires_at is not null and r.state not in ('deleted', 'withdrawn', 'abandoned', 'deleting')
        and r.expires_at <= hold_expiring.instant + (infra.settings_of(hold_expiring.org_id)).expiry_warning
        and (r.warned_at is null or r.expires_at <= hold_expiring.instant)
    order by r.id
    for no key update;
$$;

comment on function infra.hold_expiring is
$doc$Lock the resources of an organization whose end is near.$doc$;

revoke all on function infra.hold_expiring from public;
