-- Nest an outline.
--
-- The document is put together as text in one pass: each line opens an object, and closes as many as the next
-- line's level says. A recursive build would copy every subtree once per level.
create or replace function org.nest(outline org.outline_row[])
returns json
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(
        left(json_build_object('id', line.id, 'name', line.name, 'title', line.title)::text, -1) || ', "reports": ['
        || case
            when line.next_distance > line.distance then ''
            else repeat(']}', line.distance - coalesce(line.next_distance, 0) + 1)
                || case when line.next_distance is null then '' else ', ' end
        end, '' order by line.position)::json
    from (
        select o.*, lead(o.distance) over (order by o.position) as next_distance
        from unnest(nest.outline) with ordinality as o(id, name, title, distance, position)
    ) as line;
$$;

comment on function org.nest is
$doc$Nest an outline that lists managers before their reports; null when it is empty.$doc$;

revoke all on function org.nest from public;
