-- A requirement with its derived status, and what is below it.
create type api.requirement_readiness as (
    id integer,
    parent_id integer,
    key text,
    code text,
    title text,
    kind text,
    assessable boolean,
    status text,
    controls text[],
    reasons api.readiness_reason[],
    exception_id bigint,
    exception_until timestamptz,
    exception_reason text,
    ready integer,
    partial integer,
    not_ready integer,
    not_applicable integer
);

comment on type api.requirement_readiness is
$doc$A requirement with its derived status, and what is below it.

Example: {"id": 7, "parent_id": 6, "key": "1.2", "code": "1.2", "title": "Access is granted by role", "kind": "rule", "assessable": true, "status": "partial", "controls": ["AC-1"], "reasons": [{"reason": "partly_covered", "message": "no control satisfies it in full", "control": null, "evidence": null, "test": null, "since": null}], "exception_id": null, "exception_until": null, "exception_reason": null, "ready": 0, "partial": 1, "not_ready": 0, "not_applicable": 0}$doc$;
comment on column api.requirement_readiness.id is 'Position in the framework version.';
comment on column api.requirement_readiness.parent_id is 'Requirement or heading above. [nullable]';
comment on column api.requirement_readiness.key is 'Key, the same in every version.';
comment on column api.requirement_readiness.code is 'Identifier as this version prints it.';
comment on column api.requirement_readiness.title is 'Title.';
comment on column api.requirement_readiness.kind is 'Word of the framework for this level. [nullable]';
comment on column api.requirement_readiness.assessable is 'Whether it is assessed itself, or is a heading.';
comment on column api.requirement_readiness.status is 'ready, partial, not_ready or not_applicable; of a heading, what is below it together.';
comment on column api.requirement_readiness.controls is 'Codes of the controls that satisfy it.';
comment on column api.requirement_readiness.reasons is 'Why it is not ready, or out of scope.';
comment on column api.requirement_readiness.exception_id is 'Accepted risk in force; it does not change the status. [nullable]';
comment on column api.requirement_readiness.exception_until is 'When that ends. [nullable]';
comment on column api.requirement_readiness.exception_reason is 'Why the risk is accepted. [nullable]';
comment on column api.requirement_readiness.ready is 'Assessable requirements here and below that are ready.';
comment on column api.requirement_readiness.partial is 'Those that are partly so.';
comment on column api.requirement_readiness.not_ready is 'Those that are not.';
comment on column api.requirement_readiness.not_applicable is 'Those that are out of scope.';
