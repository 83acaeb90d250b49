-- A requirement in the nested tree.
create type api.requirement_node as (
    id integer,
    key text,
    code text,
    kind text,
    title text,
    assessable boolean,
    withdrawn boolean,
    children jsonb
);

comment on type api.requirement_node is
$doc$A requirement with everything below.

Example: {"id": 1, "key": "1", "code": "1", "kind": "chapter", "title": "Access", "assessable": false, "withdrawn": false, "children": [{"id": 2, "key": "1.1", "code": "1.1", "kind": "rule", "title": "Access is granted by role", "assessable": true, "withdrawn": false, "children": []}]}$doc$;
comment on column api.requirement_node.id is 'Position in the document, from 1, parents first.';
comment on column api.requirement_node.key is 'Key, the same in every version.';
comment on column api.requirement_node.code is 'Identifier as this version prints it.';
comment on column api.requirement_node.kind is 'Word of the version''s vocabulary for this level. [nullable]';
comment on column api.requirement_node.title is 'Title.';
comment on column api.requirement_node.assessable is 'Whether it is assessed itself, and is not only a heading.';
comment on column api.requirement_node.withdrawn is 'Whether the publisher withdrew it.';
comment on column api.requirement_node.children is 'Those right below, of the same shape.';
