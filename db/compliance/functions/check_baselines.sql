-- What is wrong with the baselines of a document, whose requirements have these keys.
create or replace function compliance.check_baselines(baselines jsonb, keys text[])
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select '/baselines/' || (b.position - 1) as pointer, b.document
        from jsonb_array_elements(
            case jsonb_typeof(check_baselines.baselines) when 'array' then check_baselines.baselines else '[]' end
        ) with ordinality as b(document, position)
    ), selected as materialized (
        select g.pointer || '/' || l.list || '/' || (k.position - 1) as pointer, k.value #>> '{}' as key
        from given as g
        cross join unnest(array['include', 'exclude']) as l(list)
        cross join lateral jsonb_array_elements(case jsonb_typeof(g.document -> l.list) when 'array' then g.document -> l.list else '[]' end)
        with ordinality as k(value, position)
    ), problems as (
        select p.pointer, p.message
        from given as g
        cross join lateral unnest(compliance.check_fields(g.document, g.pointer,
            '{"code": "line!", "title": "title!", "source": "prose", "include": "array!", "exclude": "array", "with_children": "boolean", "with_parents": "boolean"}')) as p
        union all
        select s.pointer, format('no requirement has the key %s', s.key)
        from selected as s
        left join unnest(check_baselines.keys) as k(key) on k.key = s.key
        where k.key is null
        union all
        select min(g.pointer) || '/code', format('code %s is used twice', g.document ->> 'code')
        from given as g
        group by g.document ->> 'code'
        having count(*) > 1
    )

    select coalesce(array_agg((p.pointer, '22023', p.message)::api.document_violation order by p.pointer), '{}')
    from problems as p;
$$;

comment on function compliance.check_baselines is
$doc$What is wrong with the baselines of a framework document.$doc$;

revoke all on function compliance.check_baselines from public;
