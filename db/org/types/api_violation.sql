-- One thing that is wrong with a list of changes.
create type api.violation as (
    "row" integer,
    "column" text,
    code text,
    message text
);

comment on type api.violation is
$doc$One thing that is wrong with a list of changes.

Example: {"row": 3, "column": "manager_key", "code": "23503", "message": "no employee has the key E-77"}$doc$;
comment on column api.violation.row is 'Which one: position in the list from 1, or line of the spreadsheet for CSV.';
comment on column api.violation.column is 'Field that is wrong. [nullable]';
comment on column api.violation.code is 'SQLSTATE.';
comment on column api.violation.message is 'What is wrong.';
