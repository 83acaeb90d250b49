-- The derived status of every assessable requirement of adoptions at an instant, as known at another, and why.
--
-- Ready: every control linked to it holds, one of them satisfies it in full, and a person has looked at what an
-- upgrade carried over. Nothing here is stored: the answer is computed from what had been recorded by then.
create or replace function compliance.assess(
    org_id bigint,
    adoption_ids bigint[],
    as_of timestamptz,
    effective_at timestamptz
)
returns setof compliance.assessed_requirement
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with states as materialized (
        select s.* from compliance.control_state(assess.org_id, assess.as_of, assess.effective_at) as s
    ), linked as materialized (
        select
            l.version_id,
            l.requirement_id,
            array_agg(s.code order by s.code) as controls,
            count(*) as all_controls,
            count(*) filter (where s.reasons = '{}') as holding,
            bool_or(l.coverage = 'full' and s.reasons = '{}') as in_full,
            bool_or(l.coverage = 'full') as full_link,
            array_agg(s.code order by s.code) filter (where l.review = 'carried') as carried
        from compliance.satisfactions as l
        inner join states as s on s.control_id = l.control_id and s.number = l.number
        where l.org_id = assess.org_id and l.recorded_during @> assess.as_of
        group by l.version_id, l.requirement_id
    ), explained as (
        select l.version_id, l.requirement_id, array_agg(s.reasons[r.place] order by s.code, r.place) as reasons
        from compliance.satisfactions as l
        inner join states as s on s.control_id = l.control_id and s.number = l.number
        cross join lateral generate_subscripts(s.reasons, 1) as r(place)
        where l.org_id = assess.org_id and l.recorded_during @> assess.as_of
        group by l.version_id, l.requirement_id
    )

    select
        q.adoption_id,
        q.version_id,
        q.requirement_id,
        case
            when not q.included then 'not_applicable'
            when l.all_controls is null or l.holding = 0 then 'not_ready'
            when l.holding = l.all_controls and l.in_full and l.carried is null then 'ready'
            else 'partial'
        end,
        coalesce(l.controls, '{}'),
        case
            when not q.included
                then array[('out_of_scope', coalesce('out of scope: ' || q.justification, 'out of scope'), null, null, null, null)::api.readiness_reason]
            when l.all_controls is null
                then array[('no_control', 'no control satisfies it', null, null, null, null)::api.readiness_reason]
            else coalesce(e.reasons, '{}')
                || case when not l.full_link
                    then array[('partly_covered', 'no control satisfies it in full', null, null, null, null)::api.readiness_reason] else '{}' end
                || array(
                    select ('carried_not_reviewed', format('control %s was carried over by an upgrade and not reviewed', c.code), c.code, null, null, null)::api.readiness_reason
                    from unnest(l.carried) as c(code))
        end
    from compliance.scope_of(assess.org_id, assess.adoption_ids, assess.as_of) as q
    left join linked as l on l.version_id = q.version_id and l.requirement_id = q.requirement_id
    left join explained as e on e.version_id = q.version_id and e.requirement_id = q.requirement_id;
$$;

comment on function compliance.assess is
$doc$Status of every assessable requirement of adoptions, with reasons, derived from what was recorded by as_of.$doc$;

revoke all on function compliance.assess from public;
