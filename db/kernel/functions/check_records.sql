-- Whether every journalled row is as its last journal entry says. What an owner changed with the rules switched off shows.
--
-- The tables are those that kernel.recorded journals. A row is found by its key, of recorded_during only the begin, since
-- a record may end. Both sides are read into the table's own row first, so that times are compared and not their texts; a
-- column that is younger than the entry is left out.
create or replace function kernel.check_records()
returns table (problem text, detail text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    journalled record;
begin
    for journalled in
        select c.oid::regclass as name, c.relname,
            split_part(encode(max(t.tgargs), 'escape'), '\000', 4) as left_out,
            (
                select string_agg(case a.attname when 'recorded_during' then 'lower(%1$I.recorded_during)' else '%1$I.' || quote_ident(a.attname) end, ', ' order by k.position)
                from pg_index as i
                cross join lateral unnest(i.indkey) with ordinality as k(number, position)
                inner join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = c.oid and i.indisprimary) as key
        from pg_trigger as t
        inner join pg_class as c on c.oid = t.tgrelid
        where t.tgfoid = 'kernel.recorded'::regproc
        group by c.oid, c.relname
        order by c.relname
    loop
        return query execute format($differences$
            with entries as materialized (
                select j.seq, c.position, c.change,
                    jsonb_populate_record(null::%1$s, case when c.change -> 'new' = 'null' then c.change -> 'old' else c.change -> 'new' end) as journalled
                from kernel.journal as j
                cross join lateral jsonb_array_elements(j.changes) with ordinality as c(change, position)
                where j.event in (%2$L, %3$L, %4$L)
            ), latest as (
                select distinct on (%5$s) jsonb_build_array(%5$s) as key, to_jsonb(e.journalled) - %7$L::text as document, e.change -> 'new' as new
                from entries as e
                order by %5$s, e.seq desc, e.position desc
            ), present as (
                select jsonb_build_array(%6$s) as key, to_jsonb(r) - %7$L::text as document from %1$s as r
            )
            select 'unrecorded_change', format('%%s %%s: the table differs from the journal', %8$L, coalesce(l.key, p.key))
            from (select q.* from latest as q where q.new <> 'null') as l
            full join present as p on p.key = l.key
            where l.document is null or p.document is null
                or l.document - array(select k.key from jsonb_object_keys(l.document) as k(key) where not l.new ? k.key)
                <> p.document - array(select k.key from jsonb_object_keys(p.document) as k(key) where not l.new ? k.key)
            order by 2
        $differences$, journalled.name, journalled.relname || '.created', journalled.relname || '.updated', journalled.relname || '.deleted',
            replace(format(journalled.key, 'e'), 'e.', '(e.journalled).'), format(journalled.key, 'r'), journalled.left_out, journalled.relname);
    end loop;
end;
$$;

comment on function kernel.check_records is
$doc$One row for each record that is not as the journal says; none when all is well.$doc$;

revoke all on function kernel.check_records from public;
