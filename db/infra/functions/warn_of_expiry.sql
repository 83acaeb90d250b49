-- Tell owners in time that their resources are about to end. The warning is an event of the journal, and goes out with it.
create or replace function infra.warn_of_expiry(org_id bigint, instant timestamptz)
returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    warned integer;
begin
    with due as materialized (
        select r.id
        from infra.resources as r
        where r.org_id = warn_of_expiry.org_id and r.warned_at is null and r.running_at is not null
            and r.state not in ('deleted', 'withdrawn', 'abandoned', 'deleting')
            and r.expires_at <= warn_of_expiry.instant + (infra.settings_of(warn_of_expiry.org_id)).expiry_warning
        order by r.id
        for no key update
    )
    update infra.resources as r
    set warned_at = warn_of_expiry.instant
    from due as d
    where r.org_id = warn_of_expiry.org_id and r.id = d.id;
    get diagnostics warned = row_count;
    return warned;
end;
$$;

comment on function infra.warn_of_expiry is
$doc$Warn of the resources whose end is near; how many.$doc$;

revoke all on function infra.warn_of_expiry from public;
