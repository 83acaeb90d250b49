-- What an upgraded adoption asks for of the later version, requirement by requirement: its rules, followed in order along the lines.
--
-- A baseline is the later version's of the same code, which decides for itself. Where there is none, and where a rule
-- names a requirement, the rule is about what came from those requirements. Nothing that was in scope is lost: what came
-- from several is excluded only where all of them were.
create or replace function compliance.upgrade_scope(
    org_id bigint,
    adoption_id bigint,
    to_version_id bigint,
    as_of timestamptz,
    lines compliance.upgrade_line[]
)
returns table (requirement_id integer, included boolean, justification text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with rules as materialized (
        select r.* from compliance.upgrade_rules(upgrade_scope.org_id, upgrade_scope.adoption_id, upgrade_scope.to_version_id, upgrade_scope.as_of) as r
    ), later as materialized (
        select q.id, q.path, q.assessable
        from compliance.requirements as q
        where q.version_id = upgrade_scope.to_version_id and not q.withdrawn
    ), below as materialized (
        select above.id::integer as top_id, q.id, above.id::integer = q.id as itself
        from later as q
        cross join lateral unnest(string_to_array(q.path::text, '.')) as above(id)
    ), came as materialized (
        select l.from_id, b.id, f.assessable as from_assessable
        from unnest(upgrade_scope.lines) as l
        inner join compliance.adoptions as a on a.org_id = upgrade_scope.org_id and a.id = upgrade_scope.adoption_id
        inner join compliance.requirements as f on f.version_id = a.version_id and f.id = l.from_id
        inner join later as t on t.id = l.to_id
        inner join below as b on b.top_id = t.id and (b.itself or not t.assessable)
        where l.relation <> 'withdrawn'
    ), asked as materialized (
        select distinct c.id
        from compliance.scope_of(upgrade_scope.org_id, array[upgrade_scope.adoption_id], upgrade_scope.as_of) as s
        inner join came as c on c.from_id = s.requirement_id and c.from_assessable
        where s.included
    ), named as (
        select r.position, r.included, r.justification, q.id
        from rules as r
        cross join later as q
        where r.everything
        union all
        select r.position, r.included, r.justification, b.requirement_id
        from rules as r
        inner join compliance.baseline_requirements as b on b.baseline_id = r.later_baseline_id
        union all
        select r.position, r.included, r.justification, c.id
        from rules as r
        inner join compliance.baseline_requirements as b on b.baseline_id = r.baseline_id
        inner join came as c on c.from_id = b.requirement_id and c.from_assessable
        where r.later_baseline_id is null and (r.included or c.id not in (select k.id from asked as k))
        union all
        select r.position, r.included, r.justification, b.id
        from rules as r
        inner join compliance.requirements as top on top.version_id = r.version_id and top.id = r.requirement_id
        inner join compliance.requirements as f on f.version_id = r.version_id and f.path operator(ext.<@) top.path
        inner join came as c on c.from_id = f.id
        inner join below as b on b.top_id = c.id and (b.itself or f.id = top.id)
        where r.included or b.id not in (select k.id from asked as k)
    ), decided as (
        select distinct on (n.id) n.id, n.included, n.justification
        from named as n
        order by n.id, n.position desc
    )

    select q.id, coalesce(d.included, not o.included, true), d.justification
    from later as q
    left join decided as d on d.id = q.id
    left join (select r.included from rules as r order by r.position limit 1) as o on true
    where q.assessable;
$$;

comment on function compliance.upgrade_scope is
$doc$The assessable requirements of the later version, in or out of scope of an upgraded adoption, and why.$doc$;

revoke all on function compliance.upgrade_scope from public;
