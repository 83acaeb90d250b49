-- A test as clients see it: with what it asks now.
create type api.test as (
    id bigint,
    org_id bigint,
    control_id bigint,
    code text,
    number integer,
    title text,
    evidence_kind text,
    predicate text,
    check_name text,
    applies text,
    requires text[],
    freshness text,
    retired boolean,
    asked_since timestamptz,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.test is
$doc$A test of a control.

Example: {"id": 5, "org_id": 7, "control_id": 3, "code": "review", "number": 1, "title": "The last review left nothing open", "evidence_kind": "access-review", "predicate": "$.open_items == 0", "check_name": null, "applies": null, "requires": ["$.open_items"], "freshness": "P100D", "retired": false, "asked_since": "2026-11-02T06:00:05+00:00", "version": 1, "created_at": "2026-11-02T06:00:05+00:00", "updated_at": "2026-11-02T06:00:05+00:00"}$doc$;
comment on column api.test.id is 'Number.';
comment on column api.test.org_id is 'Organization.';
comment on column api.test.control_id is 'Control.';
comment on column api.test.code is 'Code, unique in the control.';
comment on column api.test.number is 'Version of what it asks, from 1.';
comment on column api.test.title is 'Title.';
comment on column api.test.evidence_kind is 'Kind of evidence that it reads.';
comment on column api.test.predicate is 'jsonpath predicate over the payload. [nullable]';
comment on column api.test.check_name is 'Named check, instead of a predicate. [nullable]';
comment on column api.test.applies is 'jsonpath predicate: where it is false the test is not applicable. [nullable]';
comment on column api.test.requires is 'Paths that must each find values, none of them null.';
comment on column api.test.freshness is 'How old evidence may be, from its collection (ISO 8601).';
comment on column api.test.retired is 'Whether it is no longer asked.';
comment on column api.test.asked_since is 'When this version was recorded.';
comment on column api.test.version is 'Counts the changes of this test; the ETag.';
comment on column api.test.created_at is 'When it was created.';
comment on column api.test.updated_at is 'When it last changed.';
