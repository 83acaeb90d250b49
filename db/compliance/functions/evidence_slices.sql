-- When each revision is the one that counts: while it is in effect and no later one is.
create or replace function compliance.evidence_slices(org_id bigint, as_of timestamptz)
returns table (evidence_id bigint, number integer, collected_at timestamptz, slice tstzmultirange)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with known as materialized (
        select r.evidence_id, r.number, r.collected_at, r.effective_during
        from compliance.evidence_revisions as r
        where r.org_id = evidence_slices.org_id and r.recorded_during @> evidence_slices.as_of
    )

    select
        k.evidence_id, k.number, k.collected_at,
        tstzmultirange(k.effective_during) - coalesce(
            range_agg(k.effective_during) over (
                partition by k.evidence_id order by k.number desc rows between unbounded preceding and 1 preceding),
            '{}')
    from known as k;
$$;

comment on function compliance.evidence_slices is
$doc$For each evidence revision the times at which it is the one that counts.$doc$;

revoke all on function compliance.evidence_slices from public;
