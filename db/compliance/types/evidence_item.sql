-- One piece of evidence on its way in: what was sent, and what became of it.
create type compliance.evidence_item as (
    position integer,
    code text,
    kind text,
    title text,
    owner_id bigint,
    source text,
    collected_at timestamptz,
    effective_during tstzrange,
    content_hash text,
    payload jsonb,
    location text,
    media_type text,
    controls text[],
    answered_by text,
    evidence_id bigint,
    number integer,
    recognized boolean
);

comment on type compliance.evidence_item is 'A piece of evidence that is handed in, with the evidence and revision that answer it.';
comment on column compliance.evidence_item.position is 'Place in the list, from 0.';
comment on column compliance.evidence_item.code is 'Code that was sent.';
comment on column compliance.evidence_item.kind is 'Kind: that of the evidence, if there is one.';
comment on column compliance.evidence_item.title is 'Title, for new evidence.';
comment on column compliance.evidence_item.owner_id is 'Owner, for new evidence.';
comment on column compliance.evidence_item.source is 'Where it comes from.';
comment on column compliance.evidence_item.collected_at is 'When it was collected.';
comment on column compliance.evidence_item.effective_during is 'From when to when it is evidence; null when it would end before it starts.';
comment on column compliance.evidence_item.content_hash is 'SHA-256 of the content.';
comment on column compliance.evidence_item.payload is 'Structured content.';
comment on column compliance.evidence_item.location is 'Where the file is kept.';
comment on column compliance.evidence_item.media_type is 'Media type of the file.';
comment on column compliance.evidence_item.controls is 'Codes of controls to link.';
comment on column compliance.evidence_item.answered_by is 'Code of the evidence that has the content.';
comment on column compliance.evidence_item.evidence_id is 'Number of that evidence; null while it is new.';
comment on column compliance.evidence_item.number is 'Revision that has the content.';
comment on column compliance.evidence_item.recognized is 'Whether that revision was there before.';
