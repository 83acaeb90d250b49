-- One thing that is wrong with a configuration document.
create type api.document_violation as (
    pointer text,
    code text,
    message text
);

comment on type api.document_violation is
$doc$One thing that is wrong with a configuration document.

Example: {"pointer": "/requirements/3/children/0/kind", "code": "22023", "message": "kind rule is not in vocabulary.kinds"}$doc$;
comment on column api.document_violation.pointer is 'Where: a JSON pointer into the document.';
comment on column api.document_violation.code is 'SQLSTATE.';
comment on column api.document_violation.message is 'What is wrong.';
