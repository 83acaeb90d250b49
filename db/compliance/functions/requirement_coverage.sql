-- When each requirement of an adoption is ready, by the same rules as compliance.assess, for all instants at once.
--
-- A control that does not hold while it is linked and not retired spoils its time; of what remains, a reviewed link
-- in full makes it ready.
create or replace function compliance.requirement_coverage(org_id bigint, adoption_id bigint, as_of timestamptz)
returns table (requirement_id integer, ready_during tstzmultirange)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with periods as materialized (
        select p.control_id, p.number, p.period, coalesce(c.holds, '{}') as holds
        from compliance.control_periods(requirement_coverage.org_id, requirement_coverage.as_of) as p
        left join compliance.control_coverage(requirement_coverage.org_id, requirement_coverage.as_of) as c on c.control_id = p.control_id
        where p.status is distinct from 'retired'
    ), spans as materialized (
        select
            l.requirement_id,
            range_agg(case when l.coverage = 'full' then p.period * p.holds else '{}' end) as in_full,
            range_agg(case when l.review = 'carried' then p.period else p.period - p.holds end) as spoilt
        from compliance.adoptions as a
        inner join compliance.satisfactions as l on l.org_id = a.org_id and l.version_id = a.version_id
        inner join periods as p on p.control_id = l.control_id and p.number = l.number
        where a.org_id = requirement_coverage.org_id and a.id = requirement_coverage.adoption_id
            and l.recorded_during @> requirement_coverage.as_of
        group by l.requirement_id
    )

    select q.requirement_id, coalesce(s.in_full - s.spoilt, '{}')
    from compliance.scope_of(requirement_coverage.org_id, array[requirement_coverage.adoption_id], requirement_coverage.as_of) as q
    left join spans as s on s.requirement_id = q.requirement_id
    where q.included;
$$;

comment on function compliance.requirement_coverage is
$doc$Times at which each requirement in scope is ready, as known at an instant.$doc$;

revoke all on function compliance.requirement_coverage from public;
