-- Between which versions of which frameworks a mappings document speaks, in whose name.
create or replace function compliance.mapping_pairs(owner_id bigint, document jsonb)
returns table (source text, from_framework_id bigint, from_version text, to_framework_id bigint, to_version text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select f.part ->> 'source', fv.framework_id, fv.version::text, tv.framework_id, tv.version::text
    from compliance.mapping_parts(mapping_pairs.owner_id, mapping_pairs.document) as f
    inner join compliance.mapping_parts(mapping_pairs.owner_id, mapping_pairs.document) as t on t.position = f.position
    inner join compliance.framework_versions as fv on fv.id = f.version_id
    inner join compliance.framework_versions as tv on tv.id = t.version_id
    where f.side = 'from' and t.side = 'to';
$$;

comment on function compliance.mapping_pairs is
$doc$The pairs of framework versions in a mappings document.$doc$;

revoke all on function compliance.mapping_pairs from public;
