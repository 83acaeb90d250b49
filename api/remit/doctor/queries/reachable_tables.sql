-- Tables and sequences of the schemas $1 that a login role can read or write.
select format('%s reaches %s', r.rolname, c.oid::regclass)
from pg_class as c
join pg_roles as r on r.rolname in ('remit_api', 'remit_worker', 'remit_analyst', 'remit_auditor')
where c.relnamespace::regnamespace::text = any ($1)
    and c.relkind in ('r', 'p', 'S')
    and case c.relkind
        when 'S' then has_sequence_privilege(r.oid, c.oid, 'usage, select, update')
        else has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')
            or has_any_column_privilege(r.oid, c.oid, 'select, insert, update')
    end
order by 1;
