-- Every object as it was when `remit migrate` ended: what differs later was changed by hand.
create table kernel.installed_objects (
    kind text not null,
    identity text not null,
    source_hash text,
    catalog_hash text not null,
    constraint installed_objects_pkey primary key (kind, identity)
);

comment on table kernel.installed_objects is 'Every object of our schemas as remit migrate left it.';
comment on column kernel.installed_objects.kind is 'Kind of object, as in kernel.list_objects.';
comment on column kernel.installed_objects.identity is 'Qualified name of the object.';
comment on column kernel.installed_objects.source_hash is
'SHA-256 of the statement that makes a trigger, policy or view; null for other kinds.';
comment on column kernel.installed_objects.catalog_hash is 'Hash of the object in the catalog.';
