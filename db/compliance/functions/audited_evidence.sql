-- The revisions of evidence that an adoption's controls had, as known at an instant, as an audit keeps them.
create or replace function compliance.audited_evidence(org_id bigint, adoption_id bigint, as_of timestamptz)
returns setof jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with linked as materialized (
        select l.evidence_id, jsonb_agg(c.code order by c.code) as codes
        from compliance.evidence_controls as l
        inner join compliance.controls as c on c.org_id = l.org_id and c.id = l.control_id
        where l.org_id = audited_evidence.org_id and l.recorded_during @> audited_evidence.as_of
            and l.control_id in (
                select s.control_id
                from compliance.satisfactions as s
                inner join compliance.adoptions as a on a.org_id = s.org_id and a.version_id = s.version_id
                where a.org_id = audited_evidence.org_id and a.id = audited_evidence.adoption_id
                    and s.recorded_during @> audited_evidence.as_of)
        group by l.evidence_id
    )

    select jsonb_build_object(
        'evidence', e.code, 'revision', r.number, 'kind', e.kind, 'content_hash', r.content_hash,
        'payload_hash', compliance.content_hash(r.payload), 'source', r.source, 'location', r.location, 'media_type', r.media_type,
        'collected_at', r.collected_at, 'collected_by', r.collected_by, 'received_at', lower(r.recorded_during),
        'effective_from', lower(r.effective_during), 'effective_until', upper(r.effective_during), 'controls', l.codes)
    from linked as l
    inner join compliance.evidence as e on e.org_id = audited_evidence.org_id and e.id = l.evidence_id
    inner join compliance.evidence_revisions as r on r.org_id = e.org_id and r.evidence_id = e.id
        and r.recorded_during @> audited_evidence.as_of
    order by e.code, r.number;
$$;

comment on function compliance.audited_evidence is
$doc$Evidence revisions that support controls of an adoption, with hashes and the controls.$doc$;

revoke all on function compliance.audited_evidence from public;
