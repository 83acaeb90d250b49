-- Whether every baseline still selects what it selected when it was imported.
create or replace function compliance.check_baselines_kept()
returns table (problem text, detail text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select 'baseline_changed', format('baseline %s of version %s no longer has the hash that it was imported with', b.code, b.version_id)
    from compliance.baselines as b
    where b.content_hash is distinct from compliance.selection_hash(b.id)
    order by b.id;
$$;

comment on function compliance.check_baselines_kept is
$doc$One row for each baseline whose selection was changed; none when all is well.$doc$;

revoke all on function compliance.check_baselines_kept from public;
