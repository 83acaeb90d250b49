-- The structured content of a revision, by itself: it may be large.
create or replace function api.get_evidence_payload(org_id bigint, evidence_id bigint, number integer)
returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_evidence_payload.org_id, 'viewer');
    perform compliance.get_revision(get_evidence_payload.org_id, get_evidence_payload.evidence_id, get_evidence_payload.number);
    return (
        select r.payload
        from compliance.evidence_revisions as r
        where r.org_id = get_evidence_payload.org_id and r.evidence_id = get_evidence_payload.evidence_id
            and r.number = get_evidence_payload.number);
end;
$$;

comment on function api.get_evidence_payload is
$doc$Get the structured content of a revision of evidence.

- `org_id`: the organization
- `evidence_id`: the evidence
- `number`: the revision

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_evidence_payload from public;
grant execute on function api.get_evidence_payload to remit_api, remit_analyst;
