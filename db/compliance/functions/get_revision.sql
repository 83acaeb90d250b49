-- One revision of evidence, in the shape that clients see.
create or replace function compliance.get_revision(org_id bigint, evidence_id bigint, number integer)
returns api.evidence_revision
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.evidence_revision;
begin
    select d.evidence_id, d.number, d.content_hash, d.source, d.location, d.media_type, d.has_payload, d.collected_at, d.collected_by,
        d.effective_from, d.effective_until, d.received_at, d.withdrawn_at
    into described
    from compliance.described_revisions as d
    where d.org_id = get_revision.org_id and d.evidence_id = get_revision.evidence_id and d.number = get_revision.number;
    if not found then
        raise exception 'there is no revision % of evidence %', get_revision.number, get_revision.evidence_id
            using errcode = 'P0002', table = 'evidence_revisions', schema = 'compliance';
    end if;
    return described;
end;
$$;

comment on function compliance.get_revision is
$doc$A revision of evidence by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_revision from public;
