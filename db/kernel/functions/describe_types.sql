-- Domains, enumerations and row types of some schemas, and the schemas themselves.
create or replace function kernel.describe_types(schemas text[])
returns table (kind text, identity text, definition text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        case t.typtype when 'd' then 'domain' else 'type' end,
        t.oid::regtype::text,
        concat_ws(
            e'\n',
            t.typtype,
            t.typowner::regrole::text,
            kernel.describe_grants(coalesce(t.typacl, acldefault('T', t.typowner))),
            case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
            case when t.typnotnull then 'not null' end,
            t.typdefault,
            (select string_agg(format('%s %s', k.conname, pg_get_constraintdef(k.oid)), e'\n' order by k.conname)
                from pg_constraint as k where k.contypid = t.oid),
            (select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum as e where e.enumtypid = t.oid),
            kernel.describe_columns(t.typrelid),
            obj_description(t.oid, 'pg_type'))
    from pg_type as t
    left join pg_class as c on t.typrelid = c.oid
    where t.typnamespace::regnamespace::text = any (describe_types.schemas)
        and (t.typtype in ('d', 'e', 'r') or c.relkind = 'c')
    union all
    select
        'schema',
        n.oid::regnamespace::text,
        concat_ws(
            e'\n',
            n.nspowner::regrole::text,
            kernel.describe_grants(coalesce(n.nspacl, acldefault('n', n.nspowner))),
            obj_description(n.oid, 'pg_namespace'))
    from pg_namespace as n
    where n.nspname = any (describe_types.schemas);
$$;

comment on function kernel.describe_types is 'Definition, owner, grants and comment of every type and schema.';

revoke all on function kernel.describe_types from public;
