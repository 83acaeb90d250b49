-- What was built on an upgrade since it was applied, and keeps it from being reverted.
--
-- Links that were carried and still wait for a review are no work of anybody's; a new version of a control has copies of them.
create or replace function compliance.built_upon(upgrade compliance.upgrades)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with later as materialized (
        select a.* from compliance.adoptions as a
        where a.org_id = (built_upon.upgrade).org_id and a.id = (built_upon.upgrade).to_adoption_id
    ), linked as materialized (
        select s.*, s.upgrade_id is not distinct from (built_upon.upgrade).id as of_upgrade
        from compliance.satisfactions as s
        inner join later as a on a.org_id = s.org_id and a.version_id = s.version_id
    ), edge as materialized (
        -- In the transaction that applied it the instant is the same, and only the number tells what came later.
        select coalesce(min(k.id), 9223372036854775807) as first_id from linked as k where k.of_upgrade
    ), placed as materialized (
        select k.*, (lower(k.recorded_during), k.id) < (lower((built_upon.upgrade).recorded_during), e.first_id) as before
        from linked as k
        cross join edge as e
    ), built as (
        select '/links/' || c.code || '/' || r.key as pointer,
            format('control %s was linked to %s, or its link reviewed', c.code, r.key) as message
        from placed as k
        inner join compliance.controls as c on c.org_id = k.org_id and c.id = k.control_id
        inner join compliance.requirements as r on r.version_id = k.version_id and r.id = k.requirement_id
        where upper_inf(k.recorded_during) and not k.before and not (k.of_upgrade and k.review = 'carried')
            and not exists (
                select from placed as o
                where o.before and (upper_inf(o.recorded_during) or upper(o.recorded_during) > lower((built_upon.upgrade).recorded_during))
                    and o.control_id = k.control_id and o.requirement_id = k.requirement_id)
        union
        select '/exceptions/' || x.id, format('exception %s was asked for', x.id)
        from compliance.exceptions as x
        inner join later as a on a.org_id = x.org_id and a.id = x.adoption_id
        union all
        select '/adoptions/' || o.code, format('adoption %s of the same version was made', o.code)
        from compliance.adoptions as o
        inner join later as a on a.org_id = o.org_id and a.version_id = o.version_id
        where o.id <> a.id and o.predecessor_id is null and not o.retired
            and not exists (
                select from compliance.adoption_terms as t
                where t.org_id = o.org_id and t.adoption_id = o.id
                    and lower(t.recorded_during) <= lower((built_upon.upgrade).recorded_during))
        union all
        select '/audits/' || u.id, format('audit %s was frozen', u.id)
        from compliance.audits as u
        inner join later as a on a.org_id = u.org_id and a.id = u.adoption_id
        union all
        select '/upgrades/' || u.id, case when u.from_adoption_id = a.id then 'it was upgraded further'
            else format('upgrade %s came to the same version after it', u.id) end
        from compliance.upgrades as u
        inner join later as a on a.org_id = u.org_id
        inner join compliance.adoptions as t on t.org_id = u.org_id and t.id = u.to_adoption_id
        where upper_inf(u.recorded_during) and (u.from_adoption_id = a.id or t.version_id = a.version_id and u.id > (built_upon.upgrade).id)
        union all
        select '/scope', 'its scope was changed'
        from later as a
        where to_jsonb(array(
            select (s.action, b.code, q.key, s.justification)::api.scope_rule
            from compliance.scope_rules as s
            left join compliance.baselines as b on b.id = s.baseline_id
            left join compliance.requirements as q on q.version_id = s.version_id and q.id = s.requirement_id
            where s.org_id = a.org_id and s.adoption_id = a.id and upper_inf(s.recorded_during)
            order by s.position)) <> (built_upon.upgrade).plan -> 'scope'
    )

    select coalesce(array_agg((b.pointer, 'RM016', b.message)::api.document_violation order by b.pointer), '{}')
    from built as b;
$$;

comment on function compliance.built_upon is
$doc$What was built on an upgrade: reviews, links, further adoptions, exceptions, audits, further upgrades, changes of scope.$doc$;

revoke all on function compliance.built_upon from public;
