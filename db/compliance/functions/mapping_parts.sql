-- The pairs of framework versions of a mappings document, which is one object or a list of them, with the versions they name.
create or replace function compliance.mapping_parts(owner_id bigint, document jsonb)
returns table (
    "position" bigint, pointer text, part jsonb, side text, framework text, version text, edition integer,
    version_id bigint, published boolean
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with parts as materialized (
        select p.position, case jsonb_typeof(mapping_parts.document -> 'mappings') when 'array' then '/mappings/' || (p.position - 1) else '/mappings' end as pointer, p.part
        from jsonb_array_elements(
            case jsonb_typeof(mapping_parts.document -> 'mappings') when 'array' then mapping_parts.document -> 'mappings'
                else jsonb_build_array(mapping_parts.document -> 'mappings') end
        ) with ordinality as p(part, position)
    )
    select p.position, p.pointer, p.part, s.side, p.part #>> array[s.side, 'framework'], p.part #>> array[s.side, 'version'],
        compliance.whole_number(p.part #> array[s.side, 'edition']), v.id, v.published_at is not null
    from parts as p
    cross join unnest(array['from', 'to']) as s(side)
    left join lateral compliance.seek_version(
        p.part #>> array[s.side, 'framework'], p.part #>> array[s.side, 'version'], compliance.whole_number(p.part #> array[s.side, 'edition']),
        mapping_parts.owner_id) as v on true;
$$;

comment on function compliance.mapping_parts is
$doc$The two sides of each pair of frameworks in a mappings document, with the version found for each.$doc$;

revoke all on function compliance.mapping_parts from public;
