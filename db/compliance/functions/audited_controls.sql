-- The versions of an adoption's controls that count at an instant, as known at another, and what they satisfy.
create or replace function compliance.audited_controls(org_id bigint, adoption_id bigint, as_of timestamptz, effective_at timestamptz)
returns setof jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with satisfied as materialized (
        select
            s.control_id, s.number, jsonb_agg(jsonb_build_object(
                'requirement', r.key, 'coverage', s.coverage, 'rationale', s.rationale, 'review', s.review) order by r.id) as documents
        from compliance.adoptions as a
        inner join compliance.satisfactions as s on s.org_id = a.org_id and s.version_id = a.version_id
        inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id
        where a.org_id = audited_controls.org_id and a.id = audited_controls.adoption_id
            and s.recorded_during @> audited_controls.as_of
        group by s.control_id, s.number
    )

    select jsonb_build_object(
        'control', f.code, 'version', f.number, 'title', v.title, 'status', v.status, 'in_force', f.in_force,
        'content_hash', compliance.content_hash(jsonb_build_array(v.title, v.description, v.status)),
        'valid_from', lower(v.valid_during), 'valid_until', upper(v.valid_during), 'recorded_at', lower(v.recorded_during),
        'satisfies', s.documents)
    from compliance.versions_in_force(audited_controls.org_id, audited_controls.as_of, audited_controls.effective_at) as f
    inner join satisfied as s on s.control_id = f.control_id and s.number = f.number
    inner join compliance.control_versions as v on v.org_id = audited_controls.org_id and v.control_id = f.control_id and v.number = f.number
        and v.recorded_during @> audited_controls.as_of
    order by f.code;
$$;

comment on function compliance.audited_controls is
$doc$Control versions that satisfy requirements of an adoption, with hashes.$doc$;

revoke all on function compliance.audited_controls from public;
