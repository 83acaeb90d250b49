-- Replace what one origin says about two versions.
create or replace function compliance.replace_lineage(
    owner_id bigint,
    from_version_id bigint,
    to_version_id bigint,
    origin text,
    entries jsonb
)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from compliance.lineage as l
    where l.owner_id = replace_lineage.owner_id and l.from_version_id = replace_lineage.from_version_id
        and l.to_version_id = replace_lineage.to_version_id and l.origin = replace_lineage.origin;
    insert into compliance.lineage (owner_id, from_version_id, to_version_id, origin, relation, from_requirement_id, to_requirement_id, note)
    select replace_lineage.owner_id, replace_lineage.from_version_id, replace_lineage.to_version_id, replace_lineage.origin,
        e.document ->> 'relation', f.id, t.id, e.document ->> 'note'
    from jsonb_array_elements(replace_lineage.entries) as e(document)
    left join compliance.requirements as f on f.version_id = replace_lineage.from_version_id and f.key = e.document ->> 'from'
    left join compliance.requirements as t on t.version_id = replace_lineage.to_version_id and t.key = e.document ->> 'to';
end;
$$;

comment on function compliance.replace_lineage is
$doc$Store checked lineage entries in place of the origin's former ones.$doc$;

revoke all on function compliance.replace_lineage from public;
