-- Comments on objects of the schemas $1, by kind and name as "comment on" spells them, without arguments.
select 'schema' as kind, n.nspname::text as target, d.description
from pg_namespace as n join pg_description as d on d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid
where n.nspname = any ($1)
union all
select case p.prokind when 'p' then 'procedure' else 'function' end, n.nspname || '.' || p.proname, d.description
from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
join pg_description as d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid
where n.nspname = any ($1)
union all
select case when d.objsubid > 0 then 'column' else
           case c.relkind when 'v' then 'view' when 'S' then 'sequence' when 'i' then 'index' when 'I' then 'index'
                          else 'table' end end,
       n.nspname || '.' || c.relname || coalesce('.' || a.attname, ''), d.description
from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
join pg_description as d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid
left join pg_attribute as a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
where n.nspname = any ($1)
union all
select case t.typtype when 'd' then 'domain' else 'type' end, n.nspname || '.' || t.typname, d.description
from pg_type as t join pg_namespace as n on n.oid = t.typnamespace
join pg_description as d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid
where n.nspname = any ($1)
union all
select 'trigger', format('%s on %s.%s', t.tgname, n.nspname, c.relname), d.description
from pg_trigger as t join pg_class as c on c.oid = t.tgrelid join pg_namespace as n on n.oid = c.relnamespace
join pg_description as d on d.classoid = 'pg_trigger'::regclass and d.objoid = t.oid
where n.nspname = any ($1)
union all
select 'policy', format('%s on %s.%s', o.polname, n.nspname, c.relname), d.description
from pg_policy as o join pg_class as c on c.oid = o.polrelid join pg_namespace as n on n.oid = c.relnamespace
join pg_description as d on d.classoid = 'pg_policy'::regclass and d.objoid = o.oid
where n.nspname = any ($1)
union all
select 'constraint', format('%s on %s.%s', k.conname, n.nspname, coalesce(c.relname, t.typname)), d.description
from pg_constraint as k join pg_namespace as n on n.oid = k.connamespace
left join pg_class as c on c.oid = k.conrelid left join pg_type as t on t.oid = k.contypid
join pg_description as d on d.classoid = 'pg_constraint'::regclass and d.objoid = k.oid
where n.nspname = any ($1);
