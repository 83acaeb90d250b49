-- The lines of an upgrade in words: what each touches, and what becomes of it.
create or replace function compliance.upgrade_items(
    adoption compliance.adoptions,
    to_version_id bigint,
    as_of timestamptz,
    lines compliance.upgrade_line[]
)
returns table (line integer, item api.upgrade_item)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with links as materialized (
        select u.*, c.code
        from compliance.upgrade_links(
            (upgrade_items.adoption).org_id, (upgrade_items.adoption).version_id, upgrade_items.to_version_id, upgrade_items.lines) as u
        inner join compliance.controls as c on c.org_id = (upgrade_items.adoption).org_id and c.id = u.control_id
    ), told as materialized (
        select k.line, array_agg(distinct k.code order by k.code) as controls,
            array_agg((k.code, k.number, q.key, k.coverage, k.outcome)::api.upgrade_link order by k.code, k.number, q.id, k.satisfaction_id) as links
        from links as k
        left join compliance.requirements as q on q.version_id = upgrade_items.to_version_id and q.id = k.requirement_id
        group by k.line
    ), proven as materialized (
        select k.line, array_agg(distinct e.code::text order by e.code::text) as evidence
        from (select distinct k.line, k.control_id from links as k) as k
        inner join compliance.evidence_controls as l
            on l.org_id = (upgrade_items.adoption).org_id and l.control_id = k.control_id and upper_inf(l.recorded_during)
        inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
        group by k.line
    ), satisfied as materialized (
        select k.requirement_id from links as k where k.requirement_id is not null
        union
        select s.requirement_id
        from compliance.satisfactions as s
        where s.org_id = (upgrade_items.adoption).org_id and s.version_id = upgrade_items.to_version_id and upper_inf(s.recorded_during)
    ), asked as materialized (
        select s.requirement_id, s.included
        from compliance.scope_of((upgrade_items.adoption).org_id, array[(upgrade_items.adoption).id], upgrade_items.as_of) as s
    ), will_be_asked as materialized (
        select s.requirement_id, s.included
        from compliance.upgrade_scope((upgrade_items.adoption).org_id, (upgrade_items.adoption).id, upgrade_items.to_version_id,
            upgrade_items.as_of, upgrade_items.lines) as s
    )

    select l.line, (
        l.relation, l.origin, l.note, f.key, f.code, f.title, a.included, t.key, t.code, t.title, w.included,
        coalesce(d.controls, '{}'), coalesce(p.evidence, '{}'), coalesce(d.links, '{}'),
        coalesce(w.included, false) and t.id not in (select s.requirement_id from satisfied as s)
    )::api.upgrade_item
    from unnest(upgrade_items.lines) as l
    left join compliance.requirements as f on f.version_id = (upgrade_items.adoption).version_id and f.id = l.from_id
    left join compliance.requirements as t on t.version_id = upgrade_items.to_version_id and t.id = l.to_id
    left join asked as a on a.requirement_id = f.id
    left join will_be_asked as w on w.requirement_id = t.id
    left join told as d on d.line = l.line
    left join proven as p on p.line = l.line
    where coalesce(f.assessable, false) or coalesce(t.assessable, false);
$$;

comment on function compliance.upgrade_items is
$doc$The lines of an upgrade with requirements, controls, evidence and links by their codes.$doc$;

revoke all on function compliance.upgrade_items from public;
