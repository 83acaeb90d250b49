-- What PATCH of a test takes.
create type api.test_changes as (
    title compliance.title,
    evidence_kind kernel.label,
    predicate text,
    check_name kernel.label,
    applies text,
    requires text[],
    freshness compliance.duration,
    retired boolean
);

comment on type api.test_changes is
$doc$Changes of a test; what is absent stays, null clears.

Example: {"freshness": "P90D"}$doc$;
comment on column api.test_changes.title is 'New title.';
comment on column api.test_changes.evidence_kind is 'Kind of evidence that it reads.';
comment on column api.test_changes.predicate is 'jsonpath predicate over the payload; null with a check. [nullable]';
comment on column api.test_changes.check_name is 'Named check; null with a predicate. [nullable]';
comment on column api.test_changes.applies is 'jsonpath predicate: where it is false the test is not applicable. [nullable]';
comment on column api.test_changes.requires is 'Paths that must each find values, none of them null.';
comment on column api.test_changes.freshness is 'How old evidence may be, from its collection.';
comment on column api.test_changes.retired is 'Whether it is no longer asked.';
