-- What was collected: metadata, hash and structured payload, never changed.
--
-- received is the beginning of recorded_during. A revision that was a mistake is withdrawn: its record is closed.
create table compliance.evidence_revisions (
    org_id bigint not null,
    evidence_id bigint not null,
    number integer not null,
    content_hash compliance.sha256 not null,
    source compliance.title not null,
    location compliance.title,
    media_type kernel.label,
    payload jsonb,
    collected_at timestamptz not null,
    collected_by text not null,
    effective_during tstzrange not null,
    recorded_during tstzrange not null,
    constraint evidence_revisions_pkey primary key (org_id, evidence_id, number),
    constraint evidence_revisions_evidence_exists foreign key (org_id, evidence_id) references compliance.evidence (org_id, id),
    constraint evidence_revisions_effective check (
        not isempty(effective_during) and lower_inc(effective_during) and not upper_inc(effective_during)
    ),
    constraint evidence_revisions_payload_is_small check (octet_length(payload::text) <= 1048576)
);

create index evidence_revisions_content on compliance.evidence_revisions (org_id, content_hash);

alter table compliance.evidence_revisions enable row level security;

comment on table compliance.evidence_revisions is 'Revisions of evidence.';
comment on column compliance.evidence_revisions.org_id is 'Organization.';
comment on column compliance.evidence_revisions.evidence_id is 'Evidence.';
comment on column compliance.evidence_revisions.number is 'Revision, from 1.';
comment on column compliance.evidence_revisions.content_hash is 'SHA-256 of the content; of the payload where there is no file.';
comment on column compliance.evidence_revisions.source is 'System or person that it comes from.';
comment on column compliance.evidence_revisions.location is 'Where the file is kept.';
comment on column compliance.evidence_revisions.media_type is 'Media type of the file.';
comment on column compliance.evidence_revisions.payload is 'Structured content, which tests read.';
comment on column compliance.evidence_revisions.collected_at is 'When it was collected.';
comment on column compliance.evidence_revisions.collected_by is 'Person or service who handed it in; stays for ever.';
comment on column compliance.evidence_revisions.effective_during is 'From when to when it is evidence.';
comment on column compliance.evidence_revisions.recorded_during is 'From when to when the record stood; the open one is what is known now.';
