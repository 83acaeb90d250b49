-- What each test of each control says at an instant: one row for every evidence of its kind, one without evidence if there is none.
--
-- The latest run that was recorded by then counts, of this version of the test on this revision of the evidence. How many
-- revisions one test reads the planner cannot know, so it must hash: anything else compares every run with every revision.
create or replace function compliance.test_state(org_id bigint, as_of timestamptz, effective_at timestamptz)
returns table (
    control_id bigint, code text, evidence_kind text, evidence text, stale_since timestamptz, result text, detail text
)
language sql stable
set search_path = pg_catalog, pg_temp
set enable_mergejoin = off
set enable_nestloop = off
as $$
    with asked as (
        select t.control_id, t.id, t.code, v.number, v.evidence_kind, v.freshness
        from compliance.tests as t
        inner join compliance.test_versions as v on v.org_id = t.org_id and v.test_id = t.id
        where t.org_id = test_state.org_id and v.recorded_during @> test_state.as_of and not v.retired
    ), runs as (
        select distinct on (r.test_id, r.test_number, r.evidence_id, r.evidence_number)
            r.test_id, r.test_number, r.evidence_id, r.evidence_number, r.result, r.detail
        from compliance.test_runs as r
        where r.org_id = test_state.org_id and r.recorded_at <= test_state.as_of
        order by r.test_id, r.test_number, r.evidence_id, r.evidence_number, r.recorded_at desc, r.id desc
    )

    select
        a.control_id, a.code, a.evidence_kind, s.code,
        case when compliance.fresh_until(s.collected_at, a.freshness) <= test_state.effective_at then compliance.fresh_until(s.collected_at, a.freshness) end,
        coalesce(r.result, 'not_run'),
        r.detail
    from asked as a
    left join compliance.evidence_state(test_state.org_id, test_state.as_of, test_state.effective_at) as s
        on s.control_id = a.control_id and s.kind = a.evidence_kind and s.number is not null
    left join runs as r
        on r.test_id = a.id and r.test_number = a.number and r.evidence_id = s.evidence_id and r.evidence_number = s.number;
$$;

comment on function compliance.test_state is
$doc$Results of the tests of each control at an instant, as known at another.$doc$;

revoke all on function compliance.test_state from public;
