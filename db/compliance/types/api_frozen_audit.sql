-- A frozen assessment with its document.
create type api.frozen_audit as (
    audit api.audit,
    document jsonb
);

comment on type api.frozen_audit is
$doc$A frozen assessment with its document: framework, scope, and every requirement, control, evidence revision, test, run and exception that it rests on, with hashes.

Example: {"audit": {"id": 4, "org_id": 7, "adoption_id": 5, "adoption": "acme-2026", "framework": "acme-security", "framework_version": "2.1", "title": "Before the visit in May", "as_of": "2026-05-01T08:00:00+00:00", "effective_at": "2026-05-01T08:00:00+00:00", "observation_from": null, "observation_until": null, "ready": 1, "partial": 0, "not_ready": 0, "not_applicable": 0, "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "frozen_by": "https://idp.example.com|ana", "recorded_at": "2026-05-01T08:00:00+00:00"}, "document": {"format": 1, "requirements": []}}$doc$;
comment on column api.frozen_audit.audit is 'The audit.';
comment on column api.frozen_audit.document is 'What was frozen; the hash is over its text.';
