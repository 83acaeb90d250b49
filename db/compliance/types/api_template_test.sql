-- A test that a control made of a template begins with.
create type api.template_test as (
    code text,
    title text,
    evidence_kind text,
    freshness text,
    requires text[],
    applies text,
    predicate text,
    "check" text
);

comment on type api.template_test is
$doc$A test that a control made of a template begins with.

Example: {"code": "review-complete", "title": "The last review left nothing open", "evidence_kind": "access-review", "freshness": "P100D", "requires": ["$.completed_at", "$.open_items"], "applies": null, "predicate": "$.open_items == 0", "check": null}$doc$;
comment on column api.template_test.code is 'Code, unique in the template.';
comment on column api.template_test.title is 'Title.';
comment on column api.template_test.evidence_kind is 'Kind of evidence that it reads.';
comment on column api.template_test.freshness is 'How old evidence may be: ISO 8601 duration.';
comment on column api.template_test.requires is 'jsonpaths that must each find a value that is not null.';
comment on column api.template_test.applies is 'jsonpath predicate: where it is false the test is not applicable. [nullable]';
comment on column api.template_test.predicate is 'jsonpath predicate over the payload. [nullable]';
comment on column api.template_test.check is 'Named check of the database, instead of a predicate. [nullable]';
