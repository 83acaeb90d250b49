-- Fingerprint of the database's shape: one row and hash for each object of some schemas.
create or replace function kernel.list_objects(schemas text[])
returns table (kind text, identity text, catalog_hash text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select o.kind, o.identity, encode(sha256(convert_to(o.definition, 'UTF8')), 'hex')
    from (
        select f.kind, f.identity, f.definition from kernel.describe_functions(list_objects.schemas) as f
        union all
        select r.kind, r.identity, r.definition from kernel.describe_relations(list_objects.schemas) as r
        union all
        select r.kind, r.identity, r.definition from kernel.describe_rules(list_objects.schemas) as r
        union all
        select t.kind, t.identity, t.definition from kernel.describe_types(list_objects.schemas) as t
    ) as o
    -- Alembic's own table is written by it alone and says nothing about the shape.
    where o.identity !~ '(^| )kernel\.alembic_version';
$$;

comment on function kernel.list_objects is 'Kind, name and hash of every object of some schemas.';

revoke all on function kernel.list_objects from public;
