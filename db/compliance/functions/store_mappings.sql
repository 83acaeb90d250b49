-- Store a checked mappings document.
--
-- What a source says between two versions is one whole: entries that it no longer has go, and so do those about earlier editions.
-- A pair that another source spoke of is taken over. What stays the same is not touched.
create or replace function compliance.store_mappings(owner_id bigint, document jsonb)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import;
    wanted compliance.mappings[] := array(
        select (null, store_mappings.owner_id, e.source_version_id, e.source_requirement_id, e.target_version_id, e.target_requirement_id,
            e.entry ->> 'relation', e.entry ->> 'rationale', e.entry ->> 'not_covered', e.source, e.source_date::date, null)::compliance.mappings
        from compliance.mapping_entries(store_mappings.owner_id, store_mappings.document) as e
        order by e.position, e.place);
begin
    delete from compliance.mappings as m
    where m.owner_id = store_mappings.owner_id
        and (m.source, m.source_version_id, m.target_version_id) in (
            select p.source, f.id, t.id
            from compliance.mapping_pairs(store_mappings.owner_id, store_mappings.document) as p
            inner join compliance.framework_versions as f on f.framework_id = p.from_framework_id and f.version = p.from_version
            inner join compliance.framework_versions as t on t.framework_id = p.to_framework_id and t.version = p.to_version)
        and (m.source_version_id, m.source_requirement_id, m.target_version_id, m.target_requirement_id) not in (
            select w.source_version_id, w.source_requirement_id, w.target_version_id, w.target_requirement_id from unnest(wanted) as w);
    get diagnostics result.deleted = row_count;
    update compliance.mappings as m
    set relation = w.relation, rationale = w.rationale, not_covered = w.not_covered, source = w.source, source_date = w.source_date
    from unnest(wanted) as w
    where m.owner_id = w.owner_id and m.source_version_id = w.source_version_id and m.source_requirement_id = w.source_requirement_id
        and m.target_version_id = w.target_version_id and m.target_requirement_id = w.target_requirement_id
        and (m.relation::text, m.rationale::text, m.not_covered::text, m.source::text, m.source_date)
            is distinct from (w.relation::text, w.rationale::text, w.not_covered::text, w.source::text, w.source_date);
    get diagnostics result.updated = row_count;
    insert into compliance.mappings (owner_id, source_version_id, source_requirement_id, target_version_id, target_requirement_id,
        relation, rationale, not_covered, source, source_date)
    select w.owner_id, w.source_version_id, w.source_requirement_id, w.target_version_id, w.target_requirement_id,
        w.relation, w.rationale, w.not_covered, w.source, w.source_date
    from unnest(wanted) with ordinality as w(id, owner_id, source_version_id, source_requirement_id, target_version_id, target_requirement_id,
        relation, rationale, not_covered, source, source_date, created_at, position)
    order by w.position
    on conflict on constraint mappings_pair do nothing;
    get diagnostics result.created = row_count;
    result.unchanged := cardinality(wanted) - result.created - result.updated;
    return result;
end;
$$;

comment on function compliance.store_mappings is
$doc$Store a checked mappings document; what changed.$doc$;

revoke all on function compliance.store_mappings from public;
