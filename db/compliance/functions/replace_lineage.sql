-- Replace what one origin says about two versions. What stays the same is not touched, so the journal tells what changed.
create or replace function compliance.replace_lineage(
    owner_id bigint,
    from_version_id bigint,
    to_version_id bigint,
    origin text,
    entries jsonb
)
returns api.catalogue_import
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.catalogue_import;
    wanted compliance.lineage[] := array(
        select (null, replace_lineage.owner_id, replace_lineage.from_version_id, replace_lineage.to_version_id, replace_lineage.origin,
            e.document ->> 'relation', f.id, t.id, e.document ->> 'note', null)::compliance.lineage
        from jsonb_array_elements(replace_lineage.entries) with ordinality as e(document, position)
        left join compliance.requirements as f on f.version_id = replace_lineage.from_version_id and f.key = e.document ->> 'from'
        left join compliance.requirements as t on t.version_id = replace_lineage.to_version_id and t.key = e.document ->> 'to'
        order by e.position);
begin
    delete from compliance.lineage as l
    where l.owner_id = replace_lineage.owner_id and l.from_version_id = replace_lineage.from_version_id
        and l.to_version_id = replace_lineage.to_version_id and l.origin = replace_lineage.origin
        and (coalesce(l.from_requirement_id, 0), coalesce(l.to_requirement_id, 0)) not in (
            select coalesce(w.from_requirement_id, 0), coalesce(w.to_requirement_id, 0) from unnest(wanted) as w);
    get diagnostics result.deleted = row_count;
    update compliance.lineage as l
    set relation = w.relation, note = w.note
    from unnest(wanted) as w
    where l.owner_id = w.owner_id and l.from_version_id = w.from_version_id and l.to_version_id = w.to_version_id and l.origin = w.origin
        and coalesce(l.from_requirement_id, 0) = coalesce(w.from_requirement_id, 0) and coalesce(l.to_requirement_id, 0) = coalesce(w.to_requirement_id, 0)
        and (l.relation::text, l.note::text) is distinct from (w.relation::text, w.note::text);
    get diagnostics result.updated = row_count;
    insert into compliance.lineage (owner_id, from_version_id, to_version_id, origin, relation, from_requirement_id, to_requirement_id, note)
    select w.owner_id, w.from_version_id, w.to_version_id, w.origin, w.relation, w.from_requirement_id, w.to_requirement_id, w.note
    from unnest(wanted) with ordinality as w(
        id, owner_id, from_version_id, to_version_id, origin, relation, from_requirement_id, to_requirement_id, note, created_at, position)
    order by w.position
    on conflict on constraint lineage_entry do nothing;
    get diagnostics result.created = row_count;
    result.unchanged := cardinality(wanted) - result.created - result.updated;
    return result;
end;
$$;

comment on function compliance.replace_lineage is
$doc$Store checked lineage entries in place of the origin's former ones; what changed.$doc$;

revoke all on function compliance.replace_lineage from public;
