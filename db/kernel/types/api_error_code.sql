-- A kind of error as clients meet it.
create type api.error_code as (
    code text,
    constraint_name text,
    name text,
    title text,
    status integer,
    help text
);

comment on type api.error_code is 'What an SQLSTATE (and a constraint, where it matters) means over HTTP.';
comment on column api.error_code.code is 'SQLSTATE; own codes are RM and three digits.';
comment on column api.error_code.constraint_name is 'Constraint that the row is about; empty for any.';
comment on column api.error_code.name is 'Stable name in snake_case.';
comment on column api.error_code.title is 'Short sentence, the same for every occurrence.';
comment on column api.error_code.status is 'HTTP status.';
comment on column api.error_code.help is 'What to do about it.';
