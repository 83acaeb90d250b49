-- What is desired: the objects of a blueprint whose condition holds, filled in, in the order of creation.
create or replace function infra.render_objects(objects jsonb, context jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'id', o.value -> 'id',
        'type', o.value -> 'type',
        'name', infra.render(o.value -> 'name', render_objects.context),
        'body', infra.render(o.value -> 'body', render_objects.context)) order by o.position), '[]')
    from jsonb_array_elements(render_objects.objects) with ordinality as o(value, position)
    where not o.value ? 'when' or infra.holds(render_objects.context, o.value ->> 'when');
$$;

comment on function infra.render_objects is
$doc$List of {id, type, name, body}, rendered.$doc$;

revoke all on function infra.render_objects from public;
