-- Hand in the next revision of evidence: as in a list of one, so the same content is recognized.
create or replace function api.create_evidence_revision(
    org_id bigint,
    evidence_id bigint,
    source compliance.title,
    collected_at timestamptz,
    effective_from timestamptz default null,
    effective_until timestamptz default null,
    content_hash compliance.sha256 default null,
    payload jsonb default null,
    location compliance.title default null,
    media_type kernel.label default null,
    expected_version bigint default null
)
returns api.evidence_revision
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    evidence compliance.evidence;
    item jsonb;
    receipt api.evidence_receipt;
begin
    perform org.authorize(create_evidence_revision.org_id, 'editor');
    instant := compliance.open_record(create_evidence_revision.org_id);
    evidence := compliance.lock_evidence(
        create_evidence_revision.org_id, create_evidence_revision.evidence_id, create_evidence_revision.expected_version);
    item := jsonb_build_array(jsonb_build_object(
        'code', evidence.code, 'source', create_evidence_revision.source, 'collected_at', create_evidence_revision.collected_at,
        'effective_from', create_evidence_revision.effective_from, 'effective_until', create_evidence_revision.effective_until,
        'content_hash', create_evidence_revision.content_hash, 'payload', create_evidence_revision.payload,
        'location', create_evidence_revision.location, 'media_type', create_evidence_revision.media_type));
    perform compliance.raise_violations(array(
        select (regexp_replace(v.pointer, '^/0', ''), v.code, v.message)::api.document_violation
        from unnest(compliance.check_evidence(evidence.org_id, item, instant)) as v));
    select s.* into receipt from compliance.store_evidence(evidence.org_id, item) as s;
    return compliance.get_revision(evidence.org_id, receipt.id, receipt.number);
end;
$$;

comment on function api.create_evidence_revision is
$doc$Hand in the next revision of evidence.

A content that the evidence holds already for the same time is not stored again: its revision answers. Tests of
the linked controls run at once.

- `org_id`: the organization
- `evidence_id`: the evidence
- `source`: system or person that it comes from
- `collected_at`: when it was collected
- `effective_from`: from when it is evidence; when it was collected, if absent
- `effective_until`: until when it is evidence; open if absent
- `content_hash`: SHA-256 of the file; that of the payload if absent
- `payload`: structured content, which tests read
- `location`: where the file is kept
- `media_type`: media type of the file
- `expected_version`: refuse when the evidence is at another version

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM012 document_refused, 23514 unreadable_title, 23514 unreadable_label, 23514 invalid_hash$doc$;

revoke all on function api.create_evidence_revision from public;
grant execute on function api.create_evidence_revision to remit_api;
