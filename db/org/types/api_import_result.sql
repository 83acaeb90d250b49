-- What an import did.
create type api.import_result as (
    created bigint,
    updated bigint,
    unchanged bigint,
    version bigint
);

comment on type api.import_result is
$doc$What an import did.

Example: {"created": 12, "updated": 3, "unchanged": 85, "version": 9}$doc$;
comment on column api.import_result.created is 'Employees whose key was new.';
comment on column api.import_result.updated is 'Employees who were changed.';
comment on column api.import_result.unchanged is 'Employees who were as the file says already.';
comment on column api.import_result.version is 'Version of the chart afterwards.';
