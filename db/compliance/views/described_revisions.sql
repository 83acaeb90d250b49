-- Revisions of evidence in the shape of api.evidence_revision, with the time that the record stood.
--
-- One that was withdrawn in the transaction that made it was never known: that time is empty and has no bounds.
create or replace view compliance.described_revisions as
select
    r.evidence_id,
    r.number,
    r.content_hash::text as content_hash,
    r.source::text as source,
    r.location::text as location,
    r.media_type::text as media_type,
    r.payload is not null as has_payload,
    r.collected_at,
    r.collected_by,
    lower(r.effective_during) as effective_from,
    upper(r.effective_during) as effective_until,
    coalesce(lower(r.recorded_during), r.collected_at) as received_at,
    case when isempty(r.recorded_during) then r.collected_at else upper(r.recorded_during) end as withdrawn_at,
    r.org_id,
    r.recorded_during
from compliance.evidence_revisions as r;

comment on view compliance.described_revisions is 'Revisions of evidence with the time that their records stood.';
