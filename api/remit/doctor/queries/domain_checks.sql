-- Functions of the schemas $1 by which a domain checks its own data.
select p.pronamespace::regnamespace::text as schema, p.proname::text as name
from pg_proc as p
where p.pronamespace::regnamespace::text = any ($1)
    and p.proname like 'check\_%'
    and p.pronargs = 0
    and p.proargnames = array['problem', 'detail']
order by 1, 2;
