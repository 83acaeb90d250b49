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
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set intervalstyle = 'iso_8601'
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    controls jsonb := (
        select coalesce(jsonb_agg(c.document), '[]')
        from compliance.audited_controls(
            audit_document.org_id, audit_document.adoption_id, audit_document.as_of, audit_document.effective_at) as c(document));
    evidence jsonb := (
        select coalesce(jsonb_agg(e.document), '[]')
        from compliance.audited_evidence(audit_document.org_id, audit_document.adoption_id, audit_document.as_of) as e(document));
    tests jsonb := (
        select coalesce(jsonb_agg(t.document), '[]')
        from compliance.audited_tests(audit_document.org_id, audit_document.adoption_id, audit_document.as_of) as t(document));
    exceptions jsonb := (
        select coalesce(jsonb_agg(x.document), '[]')
        from compliance.audited_exceptions(
            audit_document.org_id, audit_document.adoption_id, audit_document.as_of, audit_document.effective_at) as x(document));
    requirements jsonb;
    summary jsonb;
begin
    select
        coalesce(jsonb_agg(q.document || jsonb_build_object('basis', b.basis) order by q.id), '[]'),
        jsonb_build_object(
            'ready', count(*) filter (where q.document @> '{"assessable": true, "status": "ready"}'),
            'partial', count(*) filter (where q.document @> '{"assessable": true, "status": "partial"}'),
            'not_ready', count(*) filter (where q.document @> '{"assessable": true, "status": "not_ready"}'),
            'not_applicable', count(*) filter (where q.document @> '{"applicable": false}'))
    into requirements, summary
    from compliance.audited_requirements(
        audit_document.org_id, audit_document.adoption_id, audit_document.as_of, audit_document.effective_at,
        audit_document.observation_during) as q
    left join compliance.audit_basis(controls, evidence, tests) as b on b.requirement = q.key;
    return compliance.audit_head(
        audit_document.org_id, audit_document.adoption_id, audit_document.as_of, audit_document.effective_at,
        audit_document.observation_during)
        || jsonb_build_object('summary', summary, 'requirements', requirements, 'controls', controls, 'evidence', evidence,
            'tests', tests, 'exceptions', exceptions);
end;
$$;

comment on function compliance.audit_document is
$doc$The document of an audit: framework, scope, summary, requirements, controls, evidence, tests and exceptions, with hashes.$doc$;

revoke all on function compliance.audit_document from public;
