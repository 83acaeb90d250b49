-- What `remit migrate` last installed: while it says what the files say, nothing has to be touched.
create table kernel.installation (
    only_row boolean not null default true,
    code_hash text not null,
    schemas text[] not null,
    installed_at timestamptz not null default now(),
    constraint installation_pkey primary key (only_row),
    constraint installation_one_row check (only_row)
);

comment on table kernel.installation is 'What remit migrate last installed; one row.';
comment on column kernel.installation.only_row is 'Always true: there is one row.';
comment on column kernel.installation.code_hash is 'SHA-256 of db/.';
comment on column kernel.installation.schemas is 'Schemas that belong to Remit.';
comment on column kernel.installation.installed_at is 'When it was installed.';
