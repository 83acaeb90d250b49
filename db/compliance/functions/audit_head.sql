-- What an audit is about: organization, adoption, instants, framework and scope, with computed hashes of what was published.
create or replace function compliance.audit_head(
    org_id bigint,
    adoption_id bigint,
    as_of timestamptz,
    effective_at timestamptz,
    observation_during tstzrange
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'format', 1,
        'organization', a.org_id,
        'adoption', jsonb_build_object('id', a.id, 'code', a.code, 'adopted_on', a.adopted_on),
        'as_of', audit_head.as_of,
        'effective_at', audit_head.effective_at,
        'observation', case when audit_head.observation_during is not null then jsonb_build_object(
            'from', lower(audit_head.observation_during), 'until', upper(audit_head.observation_during)) end,
        'framework', jsonb_build_object('code', f.code, 'version', v.version, 'edition', v.edition, 'title', v.title,
            'content_hash', encode(compliance.version_hash(v.id), 'hex')),
        'scope', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'position', s.position, 'action', s.action, 'requirement', r.key, 'justification', s.justification,
                'baseline', b.code, 'baseline_hash', encode(compliance.selection_hash(b.id), 'hex')) order by s.position), '[]')
            from compliance.scope_rules as s
            left join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
            left join compliance.baselines as b on b.id = s.baseline_id
            where s.org_id = a.org_id and s.adoption_id = a.id and s.recorded_during @> audit_head.as_of))
    from compliance.adoptions as a
    inner join compliance.framework_versions as v on v.id = a.version_id
    inner join compliance.frameworks as f on f.id = v.framework_id
    where a.org_id = audit_head.org_id and a.id = audit_head.adoption_id;
$$;

comment on function compliance.audit_head is
$doc$The part of an audit's document that says what it is about.$doc$;

revoke all on function compliance.audit_head from public;
