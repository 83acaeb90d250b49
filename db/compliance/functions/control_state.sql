-- Whether each control that is not retired holds at an instant, as known at another, and if not, why.
--
-- A control holds when it is implemented, has evidence, all of it is in effect, and all its tests pass on fresh evidence.
create or replace function compliance.control_state(org_id bigint, as_of timestamptz, effective_at timestamptz)
returns table (control_id bigint, code text, number integer, reasons api.readiness_reason[])
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with versions as materialized (
        select v.*
        from compliance.versions_in_force(control_state.org_id, control_state.as_of, control_state.effective_at) as v
        where not v.in_force or v.status <> 'retired'
    ), supports as materialized (
        select s.* from compliance.evidence_state(control_state.org_id, control_state.as_of, control_state.effective_at) as s
    ), problems as (
        select v.control_id, 1 as rank, 'control_not_in_force' as reason, 'is not in force yet' as message,
            null::text as evidence, null::text as test, null::timestamptz as since
        from versions as v
        where not v.in_force
        union all
        select v.control_id, 2, 'control_not_implemented', 'is ' || v.status, null, null, v.begins_at
        from versions as v
        where v.in_force and v.status <> 'implemented'
        union all
        select v.control_id, 3, 'no_evidence', 'has no evidence', null, null, null
        from versions as v
        where v.control_id not in (select s.control_id from supports as s)
        union all
        select s.control_id, 4,
            case when s.expired_at is not null then 'evidence_expired' when s.begins_at is not null then 'evidence_not_yet' else 'no_evidence' end,
            case
                when s.expired_at is not null then format('has evidence %s that expired on %s', s.code, compliance.utc_day(s.expired_at))
                when s.begins_at is not null then format('has evidence %s that begins on %s', s.code, compliance.utc_day(s.begins_at))
                else format('has evidence %s without a revision', s.code)
            end,
            s.code, null, coalesce(s.expired_at, s.begins_at)
        from supports as s
        where s.number is null
        union all
        select t.control_id, 5,
            case
                when t.evidence is null then 'test_not_run'
                when t.stale_since is not null then 'evidence_stale'
                when t.result = 'fail' then 'test_failed'
                when t.result = 'error' then 'test_error'
                else 'test_not_run'
            end,
            case
                when t.evidence is null then format('has no evidence of kind %s for test %s', t.evidence_kind, t.code)
                when t.stale_since is not null then format('has evidence %s too old for test %s since %s', t.evidence, t.code, compliance.utc_day(t.stale_since))
                else format('has test %s that says %s of evidence %s', t.code, replace(t.result, '_', ' '), t.evidence) || coalesce(': ' || t.detail, '')
            end,
            t.evidence, t.code, t.stale_since
        from compliance.test_state(control_state.org_id, control_state.as_of, control_state.effective_at) as t
        where t.evidence is null or t.stale_since is not null or t.result not in ('pass', 'not_applicable')
    ), explained as (
        select p.control_id, array_agg(
            (p.reason, format('control %s %s', v.code, p.message), v.code, p.evidence, p.test, p.since)::api.readiness_reason
            order by p.rank, p.evidence, p.test) as reasons
        from problems as p
        inner join versions as v on v.control_id = p.control_id
        group by p.control_id
    )

    select v.control_id, v.code, v.number, coalesce(e.reasons, '{}')
    from versions as v
    left join explained as e on e.control_id = v.control_id;
$$;

comment on function compliance.control_state is
$doc$Controls that are not retired, each with the reasons why it does not hold; none when it holds.$doc$;

revoke all on function compliance.control_state from public;
