-- What supports each control at an instant: its evidence with the revision in effect, or since when there is none.
--
-- Of several revisions in effect the latest one counts.
--
-- Every table is narrowed by the organization alone, so that joining by loops gains nothing; after a large batch, before
-- there are statistics of it, loops took half a minute for 20,000 revisions instead of a tenth of a second.
create or replace function compliance.evidence_state(org_id bigint, as_of timestamptz, effective_at timestamptz)
returns table (
    control_id bigint, evidence_id bigint, code text, kind text, number integer, collected_at timestamptz,
    expired_at timestamptz, begins_at timestamptz
)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_nestloop = off
as $$
    with known as materialized (
        select r.evidence_id, r.number, r.collected_at, r.effective_during
        from compliance.evidence_revisions as r
        where r.org_id = evidence_state.org_id and r.recorded_during @> evidence_state.as_of
    ), in_effect as (
        select distinct on (k.evidence_id) k.evidence_id, k.number, k.collected_at
        from known as k
        where k.effective_during @> evidence_state.effective_at
        order by k.evidence_id, k.number desc
    ), others as (
        select
            k.evidence_id,
            max(upper(k.effective_during)) filter (where upper(k.effective_during) <= evidence_state.effective_at) as expired_at,
            min(lower(k.effective_during)) filter (where lower(k.effective_during) > evidence_state.effective_at) as begins_at
        from known as k
        group by k.evidence_id
    )

    select l.control_id, l.evidence_id, e.code, e.kind, i.number, i.collected_at, o.expired_at, o.begins_at
    from compliance.evidence_controls as l
    inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
    left join in_effect as i on i.evidence_id = l.evidence_id
    left join others as o on o.evidence_id = l.evidence_id
    where l.org_id = evidence_state.org_id and l.recorded_during @> evidence_state.as_of;
$$;

comment on function compliance.evidence_state is
$doc$Evidence of each control with the revision in effect at an instant, as known at another.$doc$;

revoke all on function compliance.evidence_state from public;
