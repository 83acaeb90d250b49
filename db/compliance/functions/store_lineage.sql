-- Store checked lineage towards a version: what is said about it and each earlier version that the document names, by the
-- origin that a part names or else by this one.
create or replace function compliance.store_lineage(
    owner_id bigint,
    to_version compliance.framework_versions,
    origin text,
    lineage jsonb
)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import := (0, 0, 0, 0);
    part_result api.catalogue_import;
    part record;
begin
    for part in
        select e.id as from_version_id, l.document -> 'entries' as entries, coalesce(l.document ->> 'origin', store_lineage.origin) as origin
        from jsonb_array_elements(coalesce(nullif(store_lineage.lineage, 'null'), '[]')) with ordinality as l(document, position)
        cross join lateral compliance.earlier_version(
            store_lineage.to_version, l.document ->> 'from_version', compliance.whole_number(l.document -> 'from_edition'), store_lineage.owner_id) as e
        order by l.position
    loop
        part_result := compliance.replace_lineage(
            store_lineage.owner_id, part.from_version_id, (store_lineage.to_version).id, part.origin, part.entries);
        result.created := result.created + part_result.created;
        result.updated := result.updated + part_result.updated;
        result.deleted := result.deleted + part_result.deleted;
        result.unchanged := result.unchanged + part_result.unchanged;
    end loop;
    return result;
end;
$$;

comment on function compliance.store_lineage is
$doc$Store checked lineage towards a version; what changed.$doc$;

revoke all on function compliance.store_lineage from public;
