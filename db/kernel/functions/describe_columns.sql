-- Columns of a relation or attributes of a row type, a line each, by name.
create or replace function kernel.describe_columns(relation oid)
returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(
        concat_ws(
            ' ',
            a.attname,
            format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then 'not null' end,
            nullif(a.attidentity, ''),
            nullif(a.attgenerated, ''),
            pg_get_expr(d.adbin, d.adrelid),
            case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end,
            kernel.describe_grants(a.attacl),
            col_description(a.attrelid, a.attnum)),
        e'\n'
        order by a.attname)
    from pg_attribute as a
    join pg_type as t on a.atttypid = t.oid
    left join pg_attrdef as d on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attrelid = describe_columns.relation and a.attnum > 0 and not a.attisdropped;
$$;

comment on function kernel.describe_columns is 'Columns of a relation as ordered text.';

revoke all on function kernel.describe_columns from public;
