-- Every requirement of an adoption as an audit keeps it: status, reasons, gaps in the period, and a hash of all it rests on.
--
-- basis changes with every control version, revision of evidence, test and run below the requirement: so whatever is
-- tampered with, the requirements it supports show it.
create or replace function compliance.audited_requirements(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz,
    effective_at timestamptz,
    observation_during tstzrange
)
returns table (id integer, document jsonb)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with evidence as materialized (
        select l.control_id, jsonb_agg(e.document order by e.document ->> 'evidence', (e.document -> 'revision')::integer) as documents
        from compliance.audited_evidence(audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of) as e
        cross join lateral unnest(e.control_ids) as l(control_id)
        group by l.control_id
    ), tests as materialized (
        select t.control_id, jsonb_agg(t.document order by t.document ->> 'test') as documents
        from compliance.audited_tests(audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of) as t
        group by t.control_id
    ), supported as materialized (
        select r.id, compliance.content_hash(jsonb_agg(c.hash order by c.code)) as basis
        from (
            select k.requirement_ids, k.document ->> 'control' as code,
                compliance.content_hash(jsonb_build_array(k.document, e.documents, t.documents)) as hash
            from compliance.audited_controls(
                audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of, audited_requirements.effective_at) as k
            left join evidence as e on e.control_id = k.control_id
            left join tests as t on t.control_id = k.control_id
        ) as c
        cross join lateral unnest(c.requirement_ids) as r(id)
        group by r.id
    ), gaps as materialized (
        select c.requirement_id, coalesce(jsonb_agg(jsonb_build_array(lower(g.span), upper(g.span)) order by g.span), '[]') as spans
        from compliance.requirement_coverage(audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of) as c
        left join lateral unnest(
            tstzmultirange(audited_requirements.observation_during * tstzrange(null, audited_requirements.effective_at)) - c.ready_during
        ) as g(span) on true
        where audited_requirements.observation_during is not null
        group by c.requirement_id
    )

    select q.id, jsonb_build_object(
        'key', q.key, 'code', q.code, 'title', q.title, 'assessable', q.assessable, 'status', q.status,
        'applicable', s.included, 'justification', s.justification, 'controls', q.controls, 'reasons', q.reasons,
        'exception_id', q.exception_id, 'exception_until', q.exception_until, 'gaps', g.spans, 'basis', b.basis)
    from compliance.roll_up(
        audited_requirements.org_id, audited_requirements.adoption_id, audited_requirements.as_of, audited_requirements.effective_at) as q
    left join compliance.scope_of(audited_requirements.org_id, array[audited_requirements.adoption_id], audited_requirements.as_of) as s
        on s.requirement_id = q.id
    left join supported as b on b.id = q.id
    left join gaps as g on g.requirement_id = q.id
    order by q.id;
$$;

comment on function compliance.audited_requirements is
$doc$Requirements of an adoption with status, reasons, gaps and a hash of what each rests on.$doc$;

revoke all on function compliance.audited_requirements from public;
