-- What an SQLSTATE, and a constraint where it matters, means to a client.
create table kernel.error_codes (
    code text not null,
    constraint_name text not null default '',
    name text not null,
    title text not null,
    status integer not null,
    help text not null,
    constraint error_codes_pkey primary key (code, constraint_name),
    constraint error_codes_status check (status between 400 and 599)
);

comment on table kernel.error_codes is 'SQLSTATE (and constraint) to problem type, HTTP status and help.';
comment on column kernel.error_codes.code is 'SQLSTATE; own codes are RM and three digits.';
comment on column kernel.error_codes.constraint_name is 'Constraint that the row is about; empty for any.';
comment on column kernel.error_codes.name is 'Stable name in snake_case.';
comment on column kernel.error_codes.title is 'Short sentence, the same for every occurrence.';
comment on column kernel.error_codes.status is 'HTTP status.';
comment on column kernel.error_codes.help is 'What to do about it.';
