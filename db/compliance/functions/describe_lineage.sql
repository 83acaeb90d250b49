-- Resolved lineage with the words of both sides.
create or replace function compliance.describe_lineage(from_version_id bigint, to_version_id bigint, owner_id bigint)
returns table ("position" bigint, relation text, entry api.requirement_difference)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select row_number() over (order by l.to_requirement_id nulls last, l.from_requirement_id, l.relation), l.relation,
        (l.relation, l.origin, l.note, f.key, f.code, f.title, case when w.changed then f.text end,
            t.key, t.code, t.title, case when w.changed then t.text end, w.changed)::api.requirement_difference
    from compliance.resolve_lineage(describe_lineage.from_version_id, describe_lineage.to_version_id, describe_lineage.owner_id) as l
    left join compliance.requirements as f on f.version_id = describe_lineage.from_version_id and f.id = l.from_requirement_id
    left join compliance.requirements as t on t.version_id = describe_lineage.to_version_id and t.id = l.to_requirement_id
    cross join lateral (select (f.title::text, f.text) is distinct from (t.title::text, t.text) as changed) as w;
$$;

comment on function compliance.describe_lineage is
$doc$What became of each requirement between two versions, with the words that changed.$doc$;

revoke all on function compliance.describe_lineage from public;
