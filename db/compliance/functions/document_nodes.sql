-- The requirements of a document, nested or flat, each with its place, pointer and the key above it. The 51st level is
-- one too many, and what is below it is not looked at.
create or replace function compliance.document_nodes(requirements jsonb)
returns table (place bigint[], pointer text, parent_key text, document jsonb)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with recursive nodes as (
        select array[e.position] as place, '/requirements/' || (e.position - 1) as pointer, e.document ->> 'parent' as parent_key, e.document
        from jsonb_array_elements(
            case jsonb_typeof(document_nodes.requirements) when 'array' then document_nodes.requirements else '[]' end
        ) with ordinality as e(document, position)
        union all
        select n.place || c.position, n.pointer || '/children/' || (c.position - 1), n.document ->> 'key', c.document
        from nodes as n
        cross join lateral jsonb_array_elements(
            case jsonb_typeof(n.document -> 'children') when 'array' then n.document -> 'children' else '[]' end
        ) with ordinality as c(document, position)
        where cardinality(n.place) < 51
    )

    select n.place, n.pointer, n.parent_key, case jsonb_typeof(n.document) when 'object' then n.document - 'children' else n.document end
    from nodes as n;
$$;

comment on function compliance.document_nodes is
$doc$The requirements of a framework document, with JSON pointer and the key of the one above.$doc$;

revoke all on function compliance.document_nodes from public;
