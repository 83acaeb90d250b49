-- What everyone may do with this database and its schema public.
select format('everyone may %s', case e.privilege_type when 'CONNECT' then 'connect' else 'make temporary tables' end)
from pg_database as d
cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) as e
where d.datname = current_database() and e.grantee = 0 and e.privilege_type in ('CONNECT', 'TEMPORARY')
union all
select 'everyone may create in schema public'
from pg_namespace as n
cross join lateral aclexplode(n.nspacl) as e
where n.nspname = 'public' and e.grantee = 0 and e.privilege_type = 'CREATE';
