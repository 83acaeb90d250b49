-- Indexes of the schemas $1 whose build broke off.
select i.indexrelid::regclass::text
from pg_index as i
join pg_class as c on c.oid = i.indexrelid
where c.relnamespace::regnamespace::text = any ($1) and not i.indisvalid
order by 1;
