-- The requirements that a baseline's document selects: those named, those below where it says so, and those above,
-- without which a part would stand for nothing. Headings above come along always, other parents unless it says not.
create or replace function compliance.select_requirements(version_id bigint, baseline jsonb)
returns table (id integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with named as (
        select r.id, r.path, l.list
        from unnest(array['include', 'exclude']) as l(list)
        cross join lateral jsonb_array_elements_text(coalesce(nullif(select_requirements.baseline -> l.list, 'null'), '[]')) as k(key)
        inner join compliance.requirements as r on r.version_id = select_requirements.version_id and r.key = k.key
    ), included as (
        select n.id, n.path from named as n where n.list = 'include'
        union
        select r.id, r.path
        from named as n
        inner join compliance.requirements as r on r.version_id = select_requirements.version_id and r.path operator(ext.<@) n.path
        where n.list = 'include' and coalesce((select_requirements.baseline ->> 'with_children')::boolean, true)
    ), kept as (
        select i.id, i.path
        from included as i
        where not exists (select from named as n where n.list = 'exclude' and i.path operator(ext.<@) n.path)
    )

    select k.id from kept as k
    union
    select above.id
    from kept as k
    cross join lateral unnest(string_to_array(k.path::text, '.')) as step(id)
    inner join compliance.requirements as above on above.version_id = select_requirements.version_id and above.id = step.id::integer
    where coalesce((select_requirements.baseline ->> 'with_parents')::boolean, true) or not above.assessable;
$$;

comment on function compliance.select_requirements is
$doc$Ids of the requirements that a baseline document selects, parents included.$doc$;

revoke all on function compliance.select_requirements from public;
