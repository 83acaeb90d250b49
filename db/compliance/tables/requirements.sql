-- What a framework version asks for: a tree of any depth.
--
-- Numbers follow the publisher's order, so a path sorts as the document reads. The key is what stays when a
-- version changes; the code is how this version prints it.
create table compliance.requirements (
    version_id bigint not null,
    id integer not null,
    parent_id integer,
    path ext.ltree not null,
    key kernel.label not null,
    code kernel.label not null,
    kind kernel.label,
    title compliance.title not null,
    text text,
    assessable boolean not null,
    withdrawn boolean not null default false,
    properties jsonb not null default '{}',
    constraint requirements_pkey primary key (version_id, id),
    constraint requirements_key_once unique (version_id, key),
    constraint requirements_version_exists foreign key (version_id) references compliance.framework_versions (id),
    constraint requirements_parent_exists foreign key (version_id, parent_id) references compliance.requirements (version_id, id),
    constraint requirements_parents_first check (parent_id < id)
);

create index requirements_path on compliance.requirements (version_id, path);

alter table compliance.requirements enable row level security;

comment on table compliance.requirements is 'Requirements of framework versions, as a tree.';
comment on column compliance.requirements.version_id is 'Framework version.';
comment on column compliance.requirements.id is 'Position in the document, from 1, parents first.';
comment on column compliance.requirements.parent_id is 'Requirement or group above; null at the top.';
comment on column compliance.requirements.path is 'Ids from the top down to this one.';
comment on column compliance.requirements.key is 'Key, the same in every version.';
comment on column compliance.requirements.code is 'Identifier as this version prints it.';
comment on column compliance.requirements.kind is 'Word of the version''s vocabulary for this level.';
comment on column compliance.requirements.title is 'Title.';
comment on column compliance.requirements.text is 'Text, where it may be shipped.';
comment on column compliance.requirements.assessable is 'Whether it is assessed itself, and is not only a heading.';
comment on column compliance.requirements.withdrawn is 'Whether the publisher withdrew it.';
comment on column compliance.requirements.properties is 'What else the publisher says of it.';
