-- Where each link of the organization's controls with the earlier version leads, along the lines of an upgrade.
--
-- Same, reworded and moved keep the coverage; what was merged, split or reinstated, or became a heading with requirements
-- below it, is covered in part until a person says more. A control that gets to a requirement twice is
-- linked once, with the better coverage. Links with the later version that are there stay. Versions of controls
-- that are over are carried as well: an observation period looks back.
create or replace function compliance.upgrade_links(
    org_id bigint,
    from_version_id bigint,
    to_version_id bigint,
    lines compliance.upgrade_line[]
)
returns table (
    line integer, satisfaction_id bigint, control_id bigint, "number" integer, requirement_id integer, coverage text, outcome text
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with followed as materialized (
        select l.* from unnest(upgrade_links.lines) as l
    ), below as materialized (
        select above.id::integer as top_id, q.id
        from compliance.requirements as q
        cross join lateral unnest(string_to_array(q.path::text, '.')) as above(id)
        where q.version_id = upgrade_links.to_version_id and q.assessable and not q.withdrawn
    ), targets as materialized (
        select f.line, b.id as requirement_id, b.id = f.to_id and f.relation in ('same', 'reworded', 'moved') as whole
        from followed as f
        inner join compliance.requirements as t on t.version_id = upgrade_links.to_version_id and t.id = f.to_id
        inner join below as b on b.top_id = t.id and (b.id = t.id or not t.assessable)
        where f.from_id is not null and f.relation <> 'withdrawn'
    ), present as materialized (
        select s.control_id, s.number, s.requirement_id
        from compliance.satisfactions as s
        where s.org_id = upgrade_links.org_id and s.version_id = upgrade_links.to_version_id and upper_inf(s.recorded_during)
    ), reached as (
        select f.line, s.id, s.control_id, s.number, t.requirement_id, case when t.whole then s.coverage else 'part' end as coverage
        from compliance.satisfactions as s
        inner join followed as f on f.from_id = s.requirement_id
        left join targets as t on t.line = f.line
        where s.org_id = upgrade_links.org_id and s.version_id = upgrade_links.from_version_id and upper_inf(s.recorded_during)
    ), ranked as (
        select r.*, row_number() over (partition by r.control_id, r.number, r.requirement_id order by r.coverage = 'full' desc, r.id, r.line) as rank
        from reached as r
    )

    select r.line, r.id, r.control_id, r.number, r.requirement_id, case when r.requirement_id is not null then r.coverage end::text,
        case
            when r.requirement_id is null then 'ended'
            when p.requirement_id is not null then 'present'
            when r.rank = 1 then 'carried'
            else 'joined'
        end
    from ranked as r
    left join present as p on p.control_id = r.control_id and p.number = r.number and p.requirement_id = r.requirement_id;
$$;

comment on function compliance.upgrade_links is
$doc$What becomes of each link of the organization's controls with the earlier version.$doc$;

revoke all on function compliance.upgrade_links from public;
