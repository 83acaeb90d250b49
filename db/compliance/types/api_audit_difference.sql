-- One thing in which a frozen audit and the records differ.
create type api.audit_difference as (
    part text,
    name text,
    problem text,
    detail text
);

comment on type api.audit_difference is
$doc$One thing in which a frozen audit and the records that it rests on differ.

Example: {"part": "requirements", "name": "1.2", "problem": "changed", "detail": "basis, status"}$doc$;
comment on column api.audit_difference.part is 'Part of the document: requirements, controls, evidence, tests, runs, exceptions, scope, framework; or document, journal.';
comment on column api.audit_difference.name is 'Which one, such as the key of a requirement. [nullable]';
comment on column api.audit_difference.problem is 'changed, missing (frozen, and no longer there) or added (there, and not frozen).';
comment on column api.audit_difference.detail is 'What of it. [nullable]';
