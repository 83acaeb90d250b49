-- Which assessable requirements are in scope of adoptions, as of an instant: of the rules that name one, the last decides.
--
-- Without rules all are. What no rule names is in when the first rule excludes, and out when it includes: not selected.
-- A statement of applicability prints a justification for either.
create or replace function compliance.scope_of(org_id bigint, adoption_ids bigint[], as_of timestamptz)
returns table (adoption_id bigint, version_id bigint, requirement_id integer, included boolean, justification text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with adopted as materialized (
        select a.id, a.version_id from compliance.adoptions as a
        where a.org_id = scope_of.org_id and a.id = any (scope_of.adoption_ids)
    ), known as materialized (
        select s.adoption_id, a.version_id, s.position, s.action = 'include' as included, s.baseline_id, s.requirement_id, s.justification::text as justification,
            coalesce(s.justification::text, case
                when s.baseline_id is not null then 'included by baseline ' || b.code
                when s.requirement_id is not null then 'included by the scope rules'
                else 'the whole framework is adopted'
            end) as reason,
            'not selected by ' || coalesce('baseline ' || b.code, 'the scope rules') as otherwise,
            max(s.position) filter (where num_nonnulls(s.baseline_id, s.requirement_id) = 0) over (partition by s.adoption_id) as last_of_all
        from compliance.scope_rules as s
        inner join adopted as a on a.id = s.adoption_id
        left join compliance.baselines as b on b.id = s.baseline_id
        where s.org_id = scope_of.org_id and s.recorded_during @> scope_of.as_of
    ), rules as materialized (
        -- What stands before a rule about everything decides nothing.
        select k.* from known as k where k.position >= coalesce(k.last_of_all, 0)
    ), named as (
        select r.adoption_id, b.requirement_id, r.position, r.included, r.reason
        from rules as r
        inner join compliance.baseline_requirements as b on b.baseline_id = r.baseline_id
        union all
        select r.adoption_id, q.id, r.position, r.included, r.reason
        from rules as r
        inner join compliance.requirements as top on top.version_id = r.version_id and top.id = r.requirement_id
        inner join compliance.requirements as q on q.version_id = r.version_id and q.path operator(ext.<@) top.path
        union all
        select r.adoption_id, q.id, r.position, r.included, r.reason
        from rules as r
        inner join compliance.requirements as q on q.version_id = r.version_id
        where r.baseline_id is null and r.requirement_id is null
    ), decided as (
        select distinct on (n.adoption_id, n.requirement_id) n.adoption_id, n.requirement_id, n.included, n.reason
        from named as n
        order by n.adoption_id, n.requirement_id, n.position desc
    ), otherwise as (
        select distinct on (r.adoption_id)
            r.adoption_id, not r.included as included,
            case when r.included then coalesce(r.justification, r.otherwise) end as justification
        from rules as r
        order by r.adoption_id, r.position
    )

    select a.id, a.version_id, q.id, coalesce(d.included, o.included, true),
        case when d.included is not null then d.reason when not o.included then o.justification else 'the whole framework is adopted' end
    from adopted as a
    inner join compliance.requirements as q on q.version_id = a.version_id and q.assessable and not q.withdrawn
    left join decided as d on d.adoption_id = a.id and d.requirement_id = q.id
    left join otherwise as o on o.adoption_id = a.id;
$$;

comment on function compliance.scope_of is
$doc$The assessable requirements of adoptions, in or out of scope, and why, as of an instant.$doc$;

revoke all on function compliance.scope_of from public;
