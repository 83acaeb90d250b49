-- Functions of the schemas $1 that everyone may execute.
select p.oid::regprocedure::text
from pg_proc as p
where p.pronamespace::regnamespace::text = any ($1) and has_function_privilege('public', p.oid, 'execute')
order by 1;
