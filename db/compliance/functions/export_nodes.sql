-- The requirements of a version as its configuration has them, nested; what follows from the kind is left out.
-- Properties are the publisher's: a null in them stays.
create or replace function compliance.export_nodes(version_id bigint, vocabulary jsonb)
returns json
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select compliance.nest(
        array_agg(left(json_strip_nulls(json_build_object(
            'key', r.key,
            'code', nullif(r.code::text, r.key::text),
            'kind', r.kind,
            'title', r.title,
            'text', r.text,
            'assessable', case when r.assessable is distinct from (k.assessable and not r.withdrawn) then r.assessable end,
            'withdrawn', nullif(r.withdrawn, false)))::text, -1)
            || coalesce(', "properties": ' || nullif(r.properties, '{}')::text, '') || '}' order by r.id),
        array_agg(ext.nlevel(r.path) order by r.id))
    from compliance.requirements as r
    left join (
        select k.document ->> 'code' as code, bool_or((k.document ->> 'assessable')::boolean) as assessable
        from jsonb_path_query(export_nodes.vocabulary, 'lax $.kinds[*]') as k(document)
        group by k.document ->> 'code'
    ) as k on k.code = r.kind
    where r.version_id = export_nodes.version_id;
$$;

comment on function compliance.export_nodes is
$doc$The requirements of a version as nested configuration.$doc$;

revoke all on function compliance.export_nodes from public;
