-- When each control holds, by the same rules as compliance.control_state, for all instants at once. Joins are hashed as in
-- compliance.test_state.
create or replace function compliance.control_coverage(org_id bigint, as_of timestamptz)
returns table (control_id bigint, holds tstzmultirange)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_mergejoin = off
set enable_nestloop = off
as $$
    with slices as materialized (
        select s.* from compliance.evidence_slices(control_coverage.org_id, control_coverage.as_of) as s
    ), links as materialized (
        select l.control_id, l.evidence_id, e.kind
        from compliance.evidence_controls as l
        inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
        where l.org_id = control_coverage.org_id and l.recorded_during @> control_coverage.as_of
    ), in_effect as (
        select s.evidence_id, range_agg(s.slice) as period from slices as s group by s.evidence_id
    ), evidenced as materialized (
        select l.control_id, range_intersect_agg(coalesce(i.period, '{}')) as period
        from links as l
        left join in_effect as i on i.evidence_id = l.evidence_id
        group by l.control_id
    ), asked as (
        select t.control_id, t.id, v.number, v.evidence_kind, v.freshness
        from compliance.tests as t
        inner join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id
        where t.org_id = control_coverage.org_id and v.recorded_during @> control_coverage.as_of and not v.retired
    ), runs as (
        select distinct on (r.test_id, r.test_number, r.evidence_id, r.evidence_number)
            r.test_id, r.test_number, r.evidence_id, r.evidence_number, r.result in ('pass', 'not_applicable') as passed
        from compliance.test_runs as r
        where r.org_id = control_coverage.org_id and r.recorded_at <= control_coverage.as_of
        order by r.test_id, r.test_number, r.evidence_id, r.evidence_number, r.recorded_at desc, r.id desc
    ), failing as materialized (
        select a.control_id, range_agg(case
            when l.evidence_id is null then '{(,)}'
            when s.number is null then '{}'
            when r.passed then s.slice * tstzmultirange(tstzrange(compliance.fresh_until(s.collected_at, a.freshness), null))
            else s.slice
        end) as period
        from asked as a
        left join links as l on l.control_id = a.control_id and l.kind = a.evidence_kind
        left join slices as s on s.evidence_id = l.evidence_id
        left join runs as r
            on r.test_id = a.id and r.test_number = a.number and r.evidence_id = s.evidence_id and r.evidence_number = s.number
        group by a.control_id
    ), implemented as materialized (
        select p.control_id, range_agg(p.period) filter (where p.status = 'implemented') as period
        from compliance.control_periods(control_coverage.org_id, control_coverage.as_of) as p
        group by p.control_id
    )

    select i.control_id, coalesce(i.period * e.period, '{}') - coalesce(f.period, '{}')
    from implemented as i
    left join evidenced as e on e.control_id = i.control_id
    left join failing as f on f.control_id = i.control_id;
$$;

comment on function compliance.control_coverage is
$doc$Times at which each control holds, as known at an instant.$doc$;

revoke all on function compliance.control_coverage from public;
