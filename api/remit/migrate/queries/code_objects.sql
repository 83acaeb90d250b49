-- Every function, procedure, view, trigger and policy of the schemas $1, whoever made it.
select case prokind when 'p' then 'procedure' else kind end as kind, identity,
       class, oid::bigint, 'drop ' || target as drop_statement, target as description
from (
    select 'function' as kind, n.nspname || '.' || p.proname as identity, p.oid,
           'pg_proc' as class, p.prokind::text as prokind,
           format('%s %s', case p.prokind when 'p' then 'procedure' else 'function' end,
                  p.oid::regprocedure::text) as target
    from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
    where n.nspname = any ($1) and p.prokind in ('f', 'p')
      and not exists (select from pg_depend as d
                      where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    union all
    select 'view', n.nspname || '.' || c.relname, c.oid, 'pg_class', '',
           format('view %I.%I', n.nspname, c.relname)
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1) and c.relkind = 'v'
    union all
    select 'trigger', format('%s on %s.%s', t.tgname, n.nspname, c.relname), t.oid, 'pg_trigger', '',
           format('trigger %I on %I.%I', t.tgname, n.nspname, c.relname)
    from pg_trigger as t
    join pg_class as c on c.oid = t.tgrelid
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1) and not t.tgisinternal and t.tgparentid = 0
    union all
    select 'policy', format('%s on %s.%s', o.polname, n.nspname, c.relname), o.oid, 'pg_policy', '',
           format('policy %I on %I.%I', o.polname, n.nspname, c.relname)
    from pg_policy as o
    join pg_class as c on c.oid = o.polrelid
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1)
) as object
order by 1, 2;
