-- Extensions of $1 that are not in schema $2.
select
    case when e.oid is null then wanted.name || ' is not installed'
        else format('%s is in schema %s', wanted.name, e.extnamespace::regnamespace) end
from unnest($1::text[]) as wanted (name)
left join pg_extension as e on e.extname = wanted.name
where e.extnamespace::regnamespace::text is distinct from $2;
