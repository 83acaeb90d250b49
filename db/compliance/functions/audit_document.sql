-- An assessment as an audit keeps it, computed from what had been recorded by an instant.
--
-- Whoever computes it, whenever, gets the same bytes: nothing that may change is in it, and times are written in UTC. The
-- framework's and the baselines' hashes are computed, not read, so that a changed text shows.
create or replace function compliance.audit_document(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz,
    effective_at timestamptz,
    observation_during tstzrange
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set intervalstyle = 'iso_8601'
set plan_cache_mode = 'force_custom_plan'
as $$
    with requirements as materialized (
        select q.id, q.document
        from compliance.audited_requirements(
            audit_document.org_id, audit_document.adoption_id, audit_document.as_of, audit_document.effective_at,
            audit_document.observation_during) as q
    )

    select jsonb_build_object(
        'format', 1,
        'organization', a.org_id,
        'adoption', jsonb_build_object('id', a.id, 'code', a.code, 'adopted_on', a.adopted_on),
        'as_of', audit_document.as_of,
        'effective_at', audit_document.effective_at,
        'observation', case when audit_document.observation_during is not null then jsonb_build_object(
            'from', lower(audit_document.observation_during), 'until', upper(audit_document.observation_during)) end,
        'framework', jsonb_build_object('code', f.code, 'version', v.version, 'edition', v.edition, 'title', v.title,
            'content_hash', encode(compliance.version_hash(v.id), 'hex')),
        'scope', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'position', s.position, 'action', s.action, 'requirement', r.key, 'justification', s.justification,
                'baseline', b.code, 'baseline_hash', encode(compliance.selection_hash(b.id), 'hex')) order by s.position), '[]')
            from compliance.scope_rules as s
            left join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
            left join compliance.baselines as b on b.id = s.baseline_id
            where s.org_id = a.org_id and s.adoption_id = a.id and s.recorded_during @> audit_document.as_of),
        'summary', (
            select jsonb_build_object(
                'ready', count(*) filter (where q.document ->> 'status' = 'ready'),
                'partial', count(*) filter (where q.document ->> 'status' = 'partial'),
                'not_ready', count(*) filter (where q.document ->> 'status' = 'not_ready'),
                'not_applicable', count(*) filter (where q.document ->> 'status' = 'not_applicable'))
            from requirements as q
            where q.document -> 'assessable' = 'true' and q.document ->> 'applicable' is not null),
        'requirements', (select coalesce(jsonb_agg(q.document order by q.id), '[]') from requirements as q),
        'controls', (select coalesce(jsonb_agg(c.document order by c.document ->> 'control'), '[]') from compliance.audited_controls(a.org_id, a.id, audit_document.as_of, audit_document.effective_at) as c),
        'evidence', (select coalesce(jsonb_agg(e.document), '[]') from compliance.audited_evidence(a.org_id, a.id, audit_document.as_of) as e),
        'tests', (select coalesce(jsonb_agg(t.document), '[]') from compliance.audited_tests(a.org_id, a.id, audit_document.as_of) as t),
        'exceptions', (select coalesce(jsonb_agg(x.document), '[]') from compliance.audited_exceptions(a.org_id, a.id, audit_document.as_of, audit_document.effective_at) as x(document)))
    from compliance.adoptions as a
    inner join compliance.framework_versions as v on v.id = a.version_id
    inner join compliance.frameworks as f on f.id = v.framework_id
    where a.org_id = audit_document.org_id and a.id = audit_document.adoption_id;
$$;

comment on function compliance.audit_document is
$doc$The document of an audit: framework, scope, summary, requirements, controls, evidence, tests and exceptions, with hashes.$doc$;

revoke all on function compliance.audit_document from public;
