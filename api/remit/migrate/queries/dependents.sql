-- Everything that would go with the roots ($1 catalogs, $2 oids, $3 column numbers or 0), followed through
-- views, row types and array types, which have no drop of their own. A root may be among the answers.
with recursive dependents (classid, objid) as (
    select d.classid, d.objid
    from pg_depend as d
    join unnest($1::text[], $2::oid[], $3::int[]) as root (class, oid, attnum)
        on d.refclassid = root.class::regclass and d.refobjid = root.oid
       and (root.attnum = 0 or d.refobjsubid = root.attnum)
    where d.deptype in ('n', 'a', 'i')
    union
    select step.classid, step.objid
    from dependents as known
    cross join lateral (
        select d.classid, d.objid
        from pg_depend as d
        where d.refclassid = known.classid and d.refobjid = known.objid and d.deptype in ('n', 'a', 'i')
          and known.classid <> 'pg_rewrite'::regclass
        union all
        select 'pg_class'::regclass::oid, w.ev_class
        from pg_rewrite as w
        where known.classid = 'pg_rewrite'::regclass and w.oid = known.objid
    ) as step
)
select d.classid::regclass::text as class, d.objid::bigint as oid,
       pg_describe_object(d.classid, d.objid, 0) as description,
       coalesce(
           (select n.nspname from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
            where d.classid = 'pg_class'::regclass and c.oid = d.objid),
           (select n.nspname from pg_constraint as c join pg_namespace as n on n.oid = c.connamespace
            where d.classid = 'pg_constraint'::regclass and c.oid = d.objid),
           (select n.nspname from pg_attrdef as a join pg_class as c on c.oid = a.adrelid
            join pg_namespace as n on n.oid = c.relnamespace
            where d.classid = 'pg_attrdef'::regclass and a.oid = d.objid),
           '') as schema
from dependents as d
where d.classid not in ('pg_rewrite'::regclass, 'pg_type'::regclass)
  and not exists (select from pg_constraint as c
                  where d.classid = 'pg_constraint'::regclass and c.oid = d.objid and c.contype = 't');
