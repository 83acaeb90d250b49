-- When the requirements of an adoption were not ready, in its observation period or another one.
create or replace function api.list_gaps(
    org_id bigint,
    adoption_id bigint,
    period_from timestamptz default null,
    period_until timestamptz default null,
    as_of timestamptz default null
)
returns setof api.coverage_gap
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    known timestamptz;
    period tstzrange;
begin
    perform org.authorize(list_gaps.org_id, 'viewer');
    perform compliance.get_adoption(list_gaps.org_id, list_gaps.adoption_id);
    known := compliance.known_until(list_gaps.org_id, list_gaps.as_of);
    perform compliance.check_adopted(list_gaps.org_id, list_gaps.adoption_id, known);
    period := coalesce(
        compliance.period(list_gaps.period_from, list_gaps.period_until),
        (
            select t.observation_during
            from compliance.adoption_terms as t
            where t.org_id = list_gaps.org_id and t.adoption_id = list_gaps.adoption_id and t.recorded_during @> known
        ));
    if period is null then
        raise exception 'the adoption has no observation period'
            using errcode = 'RM027', hint = 'Give period_from and period_until.';
    end if;
    return query
    select
        q.id, q.key::text, q.code::text, q.title::text,
        1 - coalesce(g.seconds, 0) / extract(epoch from upper(period) - lower(period))::double precision,
        coalesce(g.spans, '{}')
    from compliance.requirement_coverage(list_gaps.org_id, list_gaps.adoption_id, known) as c
    inner join compliance.adoptions as a on a.org_id = list_gaps.org_id and a.id = list_gaps.adoption_id
    inner join compliance.requirements as q on q.version_id = a.version_id and q.id = c.requirement_id
    cross join lateral (
        select
            sum(extract(epoch from upper(gap.span) - lower(gap.span)))::double precision as seconds,
            array_agg((lower(gap.span), upper(gap.span))::api.time_span order by gap.span) as spans
        from unnest(tstzmultirange(period) - c.ready_during) as gap(span)
    ) as g
    order by q.id;
end;
$$;

comment on function api.list_gaps is
$doc$List how much of a period each requirement in scope was ready, and when it was not.

- `org_id`: the organization
- `adoption_id`: the adoption
- `period_from`: begin of the period; that of the observation period when absent
- `period_until`: end of the period
- `as_of`: what had been recorded by then counts; everything when absent

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, RM027 no_observation_period$doc$;

revoke all on function api.list_gaps from public;
grant execute on function api.list_gaps to remit_api, remit_analyst;
