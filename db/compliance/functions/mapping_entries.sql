-- The entries of a mappings document with the requirements that they name.
create or replace function compliance.mapping_entries(owner_id bigint, document jsonb)
returns table (
    "position" bigint, place bigint, pointer text, entry jsonb, source text, source_date text,
    source_version_id bigint, source_requirement_id integer, target_version_id bigint, target_requirement_id integer
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with pairs as materialized (
        select f.position, f.pointer, f.part, f.version_id as from_id, t.version_id as to_id
        from compliance.mapping_parts(mapping_entries.owner_id, mapping_entries.document) as f
        inner join compliance.mapping_parts(mapping_entries.owner_id, mapping_entries.document) as t on t.position = f.position
        where f.side = 'from' and t.side = 'to'
    ), entries as materialized (
        select p.position, e.position as place, p.pointer || '/entries/' || (e.position - 1) as pointer, e.entry,
            p.part ->> 'source' as source, p.part ->> 'source_date' as source_date, p.from_id, p.to_id
        from pairs as p
        cross join lateral jsonb_array_elements(case jsonb_typeof(p.part -> 'entries') when 'array' then p.part -> 'entries' else '[]' end)
        with ordinality as e(entry, position)
    )
    select e.position, e.place, e.pointer, e.entry, e.source, e.source_date, e.from_id, f.id, e.to_id, t.id
    from entries as e
    left join compliance.requirements as f on f.version_id = e.from_id and f.key = e.entry ->> 'from'
    left join compliance.requirements as t on t.version_id = e.to_id and t.key = e.entry ->> 'to';
$$;

comment on function compliance.mapping_entries is
$doc$The entries of a mappings document, each with the requirements found for it.$doc$;

revoke all on function compliance.mapping_entries from public;
