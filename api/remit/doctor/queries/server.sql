-- What the server and the database are made of.
select
    current_setting('server_version') as version,
    current_setting('server_version_num')::int as number,
    pg_encoding_to_char(d.encoding) as encoding,
    d.datlocprovider = 'b' as is_builtin,
    coalesce(d.datlocale, d.datcollate)::text as locale,
    d.datcollversion is distinct from pg_database_collation_actual_version(d.oid) as is_stale
from pg_database as d
where d.datname = current_database();
