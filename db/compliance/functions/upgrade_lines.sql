-- The lines of lineage that an upgrade follows: what is assessed in either version, or was, in the order of the earlier one.
--
-- A requirement that the later version keeps only to say that it is withdrawn is none: nothing leads there.
create or replace function compliance.upgrade_lines(org_id bigint, from_version_id bigint, to_version_id bigint)
returns setof compliance.upgrade_line
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select
        row_number() over (order by l.from_requirement_id, t.id, l.relation)::integer,
        case when t.id is null and l.relation <> 'withdrawn' then 'withdrawn' else l.relation end,
        l.origin, l.note, l.from_requirement_id, t.id
    from compliance.resolve_lineage(upgrade_lines.from_version_id, upgrade_lines.to_version_id, upgrade_lines.org_id) as l
    left join compliance.requirements as f on f.version_id = upgrade_lines.from_version_id and f.id = l.from_requirement_id
    left join compliance.requirements as t on t.version_id = upgrade_lines.to_version_id and t.id = l.to_requirement_id and not t.withdrawn
    where t.id is not null or not f.withdrawn or exists (
        select from compliance.satisfactions as s
        where s.org_id = upgrade_lines.org_id and s.version_id = f.version_id and s.requirement_id = f.id and upper_inf(s.recorded_during));
$$;

comment on function compliance.upgrade_lines is
$doc$Lineage between two versions as an upgrade follows it, line by line.$doc$;

revoke all on function compliance.upgrade_lines from public;
