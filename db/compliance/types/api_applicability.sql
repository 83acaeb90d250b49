-- One line of a statement of applicability.
create type api.applicability as (
    id integer,
    key text,
    code text,
    title text,
    applicable boolean,
    justification text,
    status text,
    controls text[],
    exception_until timestamptz
);

comment on type api.applicability is
$doc$One line of a statement of applicability.

Example: {"id": 8, "key": "1.3", "code": "1.3", "title": "Software is reviewed", "applicable": false, "justification": "There is no software development.", "status": "not_applicable", "controls": [], "exception_until": null}$doc$;
comment on column api.applicability.id is 'Position in the framework version.';
comment on column api.applicability.key is 'Key of the requirement.';
comment on column api.applicability.code is 'Identifier as this version prints it.';
comment on column api.applicability.title is 'Title.';
comment on column api.applicability.applicable is 'Whether it is in scope.';
comment on column api.applicability.justification is 'Why it is in or out of scope. [nullable]';
comment on column api.applicability.status is 'Derived status.';
comment on column api.applicability.controls is 'Codes of the controls that satisfy it.';
comment on column api.applicability.exception_until is 'End of an accepted risk in force. [nullable]';
