-- Nest an outline: objects in the order of the document, each with its level.
--
-- The document is put together as text in one pass, as org.nest does; a recursive build would copy every subtree once per level.
create or replace function compliance.nest(objects text[], levels integer[], leaf text default '')
returns json
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select ('[' || coalesce(string_agg(
        left(line.object, -1) || case
            when line.next_level > line.level then ', "children": ['
            else nest.leaf || '}' || repeat(']}', line.level - coalesce(line.next_level, line.top)) || case when line.next_level is null then '' else ', ' end
        end, '' order by line.position), '') || ']')::json
    from (
        select o.*, lead(o.level) over (order by o.position) as next_level, first_value(o.level) over (order by o.position) as top
        from unnest(nest.objects, nest.levels) with ordinality as o(object, level, position)
    ) as line;
$$;

comment on function compliance.nest is
$doc$A list of nested objects, what is below in children; a leaf gets the given text before its end.$doc$;

revoke all on function compliance.nest from public;
