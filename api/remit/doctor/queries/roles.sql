-- Roles of $1 that are missing or hold a power of their own.
select
    case when r.oid is null then wanted.name || ' is missing'
        else format('%s has %s', wanted.name, concat_ws(
            ', ',
            case when r.rolsuper then 'superuser' end,
            case when r.rolcreatedb then 'createdb' end,
            case when r.rolcreaterole then 'createrole' end,
            case when r.rolbypassrls then 'bypassrls' end,
            case when r.rolreplication then 'replication' end)) end
from unnest($1::text[]) as wanted (name)
left join pg_roles as r on r.rolname = wanted.name
where r.oid is null
    or r.rolsuper or r.rolcreatedb or r.rolcreaterole or r.rolbypassrls or r.rolreplication;
