-- Every requirement of an adoption as an audit keeps it: scope, status, reasons, exception, and gaps in the period until then.
create or replace function compliance.audited_requirements(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz,
    effective_at timestamptz,
    observation_during tstzrange
)
returns table (id integer, key text, document jsonb)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with gaps as materialized (
        select c.requirement_id, coalesce(jsonb_agg(jsonb_build_array(lower(g.span), upper(g.span)) order by g.span)
            filter (where g.span is not null), '[]') as spans
        from compliance.requirement_coverage(audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of) as c
        left join lateral unnest(
            tstzmultirange(audited_requirements.observation_during * tstzrange(null, audited_requirements.effective_at)) - c.ready_during
        ) as g(span) on true
        where audited_requirements.observation_during is not null
        group by c.requirement_id
    )

    select q.id, q.key, jsonb_build_object(
        'key', q.key, 'code', q.code, 'title', q.title, 'assessable', q.assessable, 'status', q.status,
        'applicable', s.included, 'justification', s.justification, 'controls', q.controls, 'reasons', q.reasons,
        'exception_id', q.exception_id, 'exception_until', q.exception_until, 'gaps', g.spans)
    from compliance.roll_up(
        audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of, audited_requirements.effective_at) as q
    left join compliance.scope_of(audited_requirements.org_id, array[audited_requirements.adoption_id], audited_requirements.as_of) as s
        on s.requirement_id = q.id
    left join gaps as g on g.requirement_id = q.id
    order by q.id;
$$;

comment on function compliance.audited_requirements is
$doc$Requirements of an adoption with status, reasons and gaps.$doc$;

revoke all on function compliance.audited_requirements from public;
