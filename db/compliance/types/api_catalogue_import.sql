-- What an import into the catalogue did.
create type api.catalogue_import as (
    created bigint,
    updated bigint,
    deleted bigint,
    unchanged bigint
);

comment on type api.catalogue_import is
$doc$What an import into the catalogue did.

Example: {"created": 12, "updated": 3, "deleted": 1, "unchanged": 85}$doc$;
comment on column api.catalogue_import.created is 'Entries that were not there.';
comment on column api.catalogue_import.updated is 'Entries that were changed.';
comment on column api.catalogue_import.deleted is 'Entries that the document no longer has.';
comment on column api.catalogue_import.unchanged is 'Entries that were as the document says already.';
