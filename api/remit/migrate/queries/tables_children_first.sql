-- Tables of the schemas $1, those that refer to others before those they refer to.
with recursive descent (oid, depth) as (
    select c.oid, 0 from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1) and c.relkind in ('r', 'p')
    union
    select k.conrelid, descent.depth + 1
    from descent
    join pg_constraint as k on k.confrelid = descent.oid and k.contype = 'f' and k.conrelid <> k.confrelid
    where descent.depth < 32
)
select n.nspname || '.' || c.relname
from descent
join pg_class as c on c.oid = descent.oid
join pg_namespace as n on n.oid = c.relnamespace
group by 1
order by max(depth) desc, 1;
