-- Scope rules that say of the later version just what compliance.upgrade_scope says, as few as the tree allows.
--
-- Rules about everything and about baselines that both versions have stay rules. Where what they say
-- differs from what is wanted, rules about requirements follow, from the top of the tree down.
create or replace function compliance.carried_rules(
    org_id bigint,
    adoption_id bigint,
    to_version_id bigint,
    as_of timestamptz,
    lines compliance.upgrade_line[]
)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with recursive rules as materialized (
        select r.*
        from compliance.upgrade_rules(carried_rules.org_id, carried_rules.adoption_id, carried_rules.to_version_id, carried_rules.as_of) as r
    ), lasting as materialized (
        select r.position, r.included, r.justification, r.later_baseline_id, r.later_baseline
        from rules as r
        where r.everything or r.later_baseline_id is not null
        union all
        -- What no rule names stays as it was, though the first rule names requirements one by one now.
        select 0, not r.included, case when r.included then 'The scope does not name it.' end, null, null
        from rules as r
        where r.position = 1 and not r.everything and r.later_baseline_id is null
    ), wanted as materialized (
        select s.requirement_id,
            jsonb_build_array(s.included, coalesce(s.justification, case when not s.included then 'The scope does not name it.' end)) as label
        from compliance.upgrade_scope(
            carried_rules.org_id, carried_rules.adoption_id, carried_rules.to_version_id, carried_rules.as_of, carried_rules.lines) as s
    ), said as materialized (
        select w.requirement_id, w.label, jsonb_build_array(n.included, coalesce(n.justification, case when not n.included then 'The scope does not name it.' end)) as base
        from wanted as w
        left join lateral (
            select l.included, l.justification
            from lasting as l
            left join compliance.baseline_requirements as b on b.baseline_id = l.later_baseline_id and b.requirement_id = w.requirement_id
            where l.later_baseline_id is null or b.requirement_id is not null
            order by l.position desc
            limit 1
        ) as d on true
        left join (select l.included from lasting as l order by l.position limit 1) as o on true
        cross join lateral (select coalesce(d.included, not o.included, true) as included, d.justification) as n
    ), nodes as materialized (
        select q.id, q.parent_id, q.key,
            case when count(distinct s.label) = 1 then min(s.label::text)::jsonb end as label,
            case when count(distinct s.base) = 1 then min(s.base::text)::jsonb end as base
        from said as s
        inner join compliance.requirements as leaf on leaf.version_id = carried_rules.to_version_id and leaf.id = s.requirement_id
        cross join lateral unnest(string_to_array(leaf.path::text, '.')) as above(id)
        inner join compliance.requirements as q on q.version_id = leaf.version_id and q.id = above.id::integer
        where not q.assessable or q.id = leaf.id
        group by q.id, q.parent_id, q.key
    ), walked as (
        select n.id, n.key, n.label, n.label is not null and n.label is distinct from n.base as named,
            case when n.label is distinct from n.base then n.label end as inherited
        from nodes as n
        where n.parent_id is null
        union all
        select n.id, n.key, n.label, n.label is not null and n.label is distinct from coalesce(w.inherited, n.base),
            case when n.label is distinct from coalesce(w.inherited, n.base) then coalesce(n.label, w.inherited) else w.inherited end
        from walked as w
        inner join nodes as n on n.parent_id = w.id
    ), carried as (
        select l.position::bigint as first, 0 as second, l.included, l.later_baseline as baseline, null::text as requirement, l.justification
        from lasting as l
        union all
        select 1000000000, w.id, (w.label ->> 0)::boolean, null, w.key, w.label ->> 1
        from walked as w
        where w.named
    )

    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'action', case when c.included then 'include' else 'exclude' end, 'baseline', c.baseline, 'requirement', c.requirement,
        'justification', c.justification)) order by c.first, c.second), '[]')
    from carried as c;
$$;

comment on function compliance.carried_rules is
$doc$Scope rules of an upgraded adoption, in the shape of api.scope_rule.$doc$;

revoke all on function compliance.carried_rules from public;
