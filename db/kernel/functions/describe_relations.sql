-- Tables, views, sequences and indexes of some schemas.
--
-- Columns are listed by name: a restored dump may hold them in another order than a table that
-- grew over the years.
create or replace function kernel.describe_relations(schemas text[])
returns table (kind text, identity text, definition text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        case c.relkind when 'v' then 'view' when 'S' then 'sequence' when 'i' then 'index' when 'I' then 'index'
            when 'm' then 'materialized view' else 'table' end,
        c.oid::regclass::text,
        concat_ws(
            e'\n',
            case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
            case when c.relkind in ('i', 'I') then pg_get_indexdef(c.oid) end,
            case when not i.indisvalid then 'invalid' end,
            c.relowner::regrole::text,
            case when c.relrowsecurity then 'row level security' end,
            case when c.relforcerowsecurity then 'forced row level security' end,
            (select string_agg(setting, ', ' order by setting) from unnest(c.reloptions) as setting),
            case when c.relkind <> 'i' then kernel.describe_grants(
                coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) end,
            kernel.describe_columns(c.oid),
            obj_description(c.oid, 'pg_class'))
    from pg_class as c
    left join pg_index as i on c.oid = i.indexrelid
    where c.relnamespace::regnamespace::text = any (describe_relations.schemas)
        and c.relkind in ('r', 'p', 'v', 'm', 'S', 'i', 'I', 'f');
$$;

comment on function kernel.describe_relations is 'Definition, owner, grants, columns and comment of every relation.';

revoke all on function kernel.describe_relations from public;
