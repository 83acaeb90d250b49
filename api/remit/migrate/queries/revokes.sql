-- One revoke for each object of the schemas $1 and grantee other than its owner. What PUBLIC holds on types
-- is PostgreSQL's default and stays; on anything else it goes.
select format('revoke all on %s from %s', grants.target,
              case grants.grantee when 0 then 'public' else grants.grantee::regrole::text end)
from (
    select 'function ' || p.oid::regprocedure::text as target, p.proowner as owner, acl.grantee
    from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as acl
    where n.nspname = any ($1) and p.prokind = 'f'
    union
    select 'procedure ' || p.oid::regprocedure::text, p.proowner, acl.grantee
    from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as acl
    where n.nspname = any ($1) and p.prokind = 'p'
    union
    select case c.relkind when 'S' then 'sequence ' else 'table ' end || c.oid::regclass::text,
           c.relowner, acl.grantee
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) as acl
    where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'S')
    union
    select format('schema %I', n.nspname), n.nspowner, acl.grantee
    from pg_namespace as n
    cross join lateral aclexplode(n.nspacl) as acl
    where n.nspname = any ($1 || array['ext'])
    union
    select format('type %s', t.oid::regtype), t.typowner, acl.grantee
    from pg_type as t join pg_namespace as n on n.oid = t.typnamespace
    cross join lateral aclexplode(t.typacl) as acl
    where n.nspname = any ($1) and acl.grantee <> 0
) as grants
where grants.grantee <> grants.owner
union all
select distinct format('revoke all (%I) on %s from %s', a.attname, c.oid::regclass,
              case acl.grantee when 0 then 'public' else acl.grantee::regrole::text end)
from pg_attribute as a
join pg_class as c on c.oid = a.attrelid join pg_namespace as n on n.oid = c.relnamespace
cross join lateral aclexplode(a.attacl) as acl
where n.nspname = any ($1) and acl.grantee <> c.relowner;
