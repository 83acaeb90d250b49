-- The requirements of a document in the publisher's order, numbered, with the path of numbers from the top.
--
-- Keys are known to be unique. Who is not reached from the top is missing from the answer.
create or replace function compliance.place_nodes(requirements jsonb)
returns table (id integer, parent_id integer, path ext.ltree, pointer text, document jsonb)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with recursive nodes as materialized (
        select n.pointer, n.parent_key, n.document, n.document ->> 'key' as key, row_number() over (order by n.place) as position
        from compliance.document_nodes(place_nodes.requirements) as n
    ), tree as (
        select n.key, null::text as parent_key, n.position, array[n.position] as positions
        from nodes as n
        where n.parent_key is null
        union all
        select n.key, t.key, n.position, t.positions || n.position
        from tree as t
        inner join nodes as n on n.parent_key = t.key
    ), numbered as materialized (
        select t.key, t.parent_key, t.position, t.positions, row_number() over (order by t.positions)::integer as id
        from tree as t
    ), paths as materialized (
        select n.id, string_agg(a.id::text, '.' order by step.place)::ext.ltree as path
        from numbered as n
        cross join lateral unnest(n.positions) with ordinality as step(position, place)
        inner join numbered as a on a.position = step.position
        group by n.id
    )

    select n.id, above.id, p.path, d.pointer, d.document
    from numbered as n
    inner join paths as p on p.id = n.id
    inner join nodes as d on d.position = n.position
    left join numbered as above on above.key = n.parent_key
    order by n.id;
$$;

comment on function compliance.place_nodes is
$doc$The requirements of a framework document, numbered in order, with path; those in a circle are missing.$doc$;

revoke all on function compliance.place_nodes from public;
