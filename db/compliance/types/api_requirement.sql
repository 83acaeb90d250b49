-- A requirement as clients see one.
create type api.requirement as (
    id integer,
    parent_id integer,
    parent text,
    level integer,
    key text,
    code text,
    kind text,
    title text,
    text text,
    assessable boolean,
    withdrawn boolean,
    properties jsonb
);

comment on type api.requirement is
$doc$A requirement of a framework version, or a heading above some.

Example: {"id": 2, "parent_id": 1, "parent": "1", "level": 2, "key": "1.1", "code": "1.1", "kind": "rule", "title": "Access is granted by role", "text": null, "assessable": true, "withdrawn": false, "properties": {}}$doc$;
comment on column api.requirement.id is 'Position in the document, from 1, parents first.';
comment on column api.requirement.parent_id is 'Position of the one above; null at the top. [nullable]';
comment on column api.requirement.parent is 'Key of the one above; null at the top. [nullable]';
comment on column api.requirement.level is 'Level in the tree, from 1.';
comment on column api.requirement.key is 'Key, the same in every version.';
comment on column api.requirement.code is 'Identifier as this version prints it.';
comment on column api.requirement.kind is 'Word of the version''s vocabulary for this level. [nullable]';
comment on column api.requirement.title is 'Title.';
comment on column api.requirement.text is 'Text, where it may be shipped. [nullable]';
comment on column api.requirement.assessable is 'Whether it is assessed itself, and is not only a heading.';
comment on column api.requirement.withdrawn is 'Whether the publisher withdrew it.';
comment on column api.requirement.properties is 'What else the publisher says of it.';
