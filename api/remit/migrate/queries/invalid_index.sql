-- The index $2 of schema $1, if its build broke off.
select i.indexrelid::regclass::text
from pg_index as i
join pg_class as c on c.oid = i.indexrelid
where c.relnamespace = to_regnamespace($1) and c.relname = $2 and not i.indisvalid;
