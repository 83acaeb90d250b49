-- Store what a document says about how a version's requirements came from those of earlier versions.
--
-- Entries of one origin between two versions are replaced as a whole. An earlier version that is not here is a violation.
create or replace function compliance.store_lineage(
    owner_id bigint,
    to_version compliance.framework_versions,
    origin text,
    lineage jsonb
)
returns api.document_violation[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    part record;
    earlier compliance.framework_versions;
    violations api.document_violation[] := '{}';
    found_violations api.document_violation[];
begin
    for part in
        select l.document, '/lineage/' || (l.position - 1) as pointer
        from jsonb_array_elements(coalesce(nullif(store_lineage.lineage, 'null'), '[]')) with ordinality as l(document, position)
    loop
        found_violations := compliance.check_fields(part.document, part.pointer, '{"from_version": "line!", "entries": "array!"}');
        if cardinality(found_violations) = 0 then
            select v.* into earlier
            from compliance.framework_versions as v
            where v.framework_id = (store_lineage.to_version).framework_id and v.version = part.document ->> 'from_version'
                and v.id <> (store_lineage.to_version).id
            order by v.published_at is null, v.edition desc
            limit 1;
            if not found then
                found_violations := array[(part.pointer || '/from_version', '22023',
                    format('version %s of the framework is not here: import it first', part.document ->> 'from_version'))::api.document_violation];
            else
                found_violations := compliance.check_lineage(earlier.id, (store_lineage.to_version).id, part.document -> 'entries', part.pointer || '/entries');
            end if;
        end if;
        violations := violations || found_violations;
        if cardinality(found_violations) = 0 then
            perform compliance.replace_lineage(store_lineage.owner_id, earlier.id, (store_lineage.to_version).id, store_lineage.origin, part.document -> 'entries');
        end if;
    end loop;
    return violations;
end;
$$;

comment on function compliance.store_lineage is
$doc$Store lineage towards a version; what is wrong with it.$doc$;

revoke all on function compliance.store_lineage from public;
