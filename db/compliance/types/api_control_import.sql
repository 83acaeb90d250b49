-- What an import of controls did.
create type api.control_import as (
    created integer,
    updated integer,
    unchanged integer,
    skipped text[]
);

comment on type api.control_import is
$doc$What an import of controls did.

Example: {"created": 58, "updated": 1, "unchanged": 2, "skipped": ["acme-security 3.0"]}$doc$;
comment on column api.control_import.created is 'Controls whose code was new.';
comment on column api.control_import.updated is 'Controls that were changed.';
comment on column api.control_import.unchanged is 'Controls that were as asked already.';
comment on column api.control_import.skipped is 'Framework versions and requirements that templates name and that are not published here.';
