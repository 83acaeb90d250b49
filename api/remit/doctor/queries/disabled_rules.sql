-- Triggers (foreign keys are triggers too) and checks of the schemas $1 that do not fire for everyone.
select
    format(
        '%s %s on %s is %s',
        case when t.tgisinternal then 'a trigger of constraint' else 'trigger' end,
        coalesce(k.conname, t.tgname),
        t.tgrelid::regclass,
        case t.tgenabled when 'D' then 'switched off' when 'R' then 'left to replicas' else 'always on' end)
from pg_trigger as t
join pg_class as c on c.oid = t.tgrelid
left join pg_constraint as k on k.oid = t.tgconstraint
where c.relnamespace::regnamespace::text = any ($1) and t.tgenabled in ('D', 'R')
union
select format('constraint %s on %s is %s', k.conname, k.conrelid::regclass,
    case when k.conenforced then 'not validated' else 'not enforced' end)
from pg_constraint as k
where k.connamespace::regnamespace::text = any ($1) and not (k.convalidated and k.conenforced)
union
select format('row-level security of %s is switched off', c.oid::regclass)
from pg_class as c
where c.relnamespace::regnamespace::text = any ($1) and not c.relrowsecurity
    and exists (select from pg_policy as p where p.polrelid = c.oid)
union
select format('session_replication_role is set for %s: rules do not fire', coalesce(s.setrole::regrole::text, 'everyone'))
from pg_db_role_setting as s
where array_to_string(s.setconfig, ' ') ~ 'session_replication_role=(replica|local)'
order by 1;
