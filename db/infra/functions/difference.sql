-- How what was seen differs from what is desired: every path that is desired and otherwise, and every object that is missing.
--
-- What is seen beyond the desired is not ours to judge. Lists are compared whole: the provider puts those without an order into
-- the desired one. What is equal is not descended into, so that the common case costs one comparison an object. A desired
-- null says that there should be nothing.
create or replace function infra.difference(desired jsonb, observed jsonb)
returns jsonb
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    with recursive objects as materialized (
        select d.position, d.value ->> 'id' as id, d.value -> 'body' as desired, o.value -> 'body' as observed,
            coalesce((o.value -> 'exists')::boolean, false) as is_there
        from jsonb_array_elements(difference.desired) with ordinality as d(value, position)
        left join jsonb_array_elements(difference.observed) as o(value) on o.value ->> 'id' = d.value ->> 'id'
    ), nodes as (
        select o.position, o.id, '' as path, o.desired, o.observed
        from objects as o
        where o.is_there and o.desired is distinct from o.observed
        union all
        select n.position, n.id, n.path || '/' || replace(replace(k.key, '~', '~0'), '/', '~1'), k.value, n.observed -> k.key
        from nodes as n
        cross join lateral jsonb_each(case jsonb_typeof(n.desired) when 'object' then n.desired else '{}' end) as k
        where jsonb_typeof(n.observed) = 'object' and k.value is distinct from coalesce(n.observed -> k.key, 'null')
    ), differences as (
        select o.position, '' as path, o.id, '{"exists": true}'::jsonb as desired, '{"exists": false}'::jsonb as observed
        from objects as o
        where not o.is_there
        union all
        select n.position, n.path, n.id, n.desired, n.observed
        from nodes as n
        where jsonb_typeof(n.desired) <> 'object' or jsonb_typeof(n.observed) is distinct from 'object'
    )

    select coalesce(jsonb_agg(
        jsonb_build_object('object', d.id, 'path', d.path, 'desired', d.desired, 'observed', d.observed) order by d.position, d.path), '[]')
    from differences as d;
$$;

comment on function infra.difference is
$doc$How observed objects differ from desired ones: list of {object, path, desired, observed}; empty when they do not.

The path is a JSON pointer into the body; of a missing object it is empty.$doc$;

revoke all on function infra.difference from public;
