-- A control template as clients see one.
create type api.control_template as (
    id bigint,
    org_id bigint,
    code text,
    title text,
    family text,
    description text,
    satisfies api.template_satisfaction[],
    tests api.template_test[],
    content_hash text,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.control_template is
$doc$A control to begin with: what to do, which requirements it satisfies, which tests prove it.

Example: {"id": 4, "org_id": null, "code": "access-review", "title": "Access is reviewed every quarter", "family": "access", "description": "Owners of systems look through the accounts and remove what is not needed.", "satisfies": [{"framework": "acme-security", "version": "2.1", "requirement": "1.1", "title": "Access is granted by role", "coverage": "part", "rationale": "Finds what should not be."}], "tests": [{"code": "review-complete", "title": "The last review left nothing open", "evidence_kind": "access-review", "freshness": "P100D", "requires": ["$.completed_at", "$.open_items"], "applies": null, "predicate": "$.open_items == 0", "check": null}], "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "created_at": "2026-02-01T09:00:00+00:00", "updated_at": "2026-02-01T09:00:00+00:00"}$doc$;
comment on column api.control_template.id is 'Number.';
comment on column api.control_template.org_id is 'Organization whose own it is; null in the shared catalogue. [nullable]';
comment on column api.control_template.code is 'Code, unique in its catalogue.';
comment on column api.control_template.title is 'Title.';
comment on column api.control_template.family is 'Word to group by. [nullable]';
comment on column api.control_template.description is 'What is done, by whom, how often.';
comment on column api.control_template.satisfies is 'Requirements that it satisfies.';
comment on column api.control_template.tests is 'Tests that prove it.';
comment on column api.control_template.content_hash is 'SHA-256 of the content.';
comment on column api.control_template.created_at is 'When it was imported.';
comment on column api.control_template.updated_at is 'When an import last changed it.';
