-- Make the links of versions of controls just those that are listed. What stays the same stays recorded as it was.
--
-- lists are {control_id, number, satisfies}. Links that point to nothing are passed over: checks come before, and a
-- template may name frameworks that are not here. A link that changes was looked at, but remembers what carried it over.
create or replace function compliance.store_satisfies(org_id bigint, lists jsonb)
returns bigint[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted jsonb;
    replaced jsonb;
    changed bigint[];
begin
    with listed as materialized (
        select row_number() over () as position, l.control_id, l.number, d.document
        from jsonb_to_recordset(store_satisfies.lists) as l(control_id bigint, number integer, satisfies jsonb)
        cross join lateral jsonb_array_elements(l.satisfies) as d(document)
    )
    select coalesce(jsonb_agg(jsonb_build_object(
        'control_id', l.control_id, 'number', l.number, 'owner_id', r.framework_owner_id, 'version_id', r.version_id,
        'requirement_id', r.requirement_id, 'coverage', l.document ->> 'coverage', 'rationale', l.document ->> 'rationale') order by l.position), '[]')
    into wanted
    from listed as l
    inner join compliance.resolve_satisfies(
        store_satisfies.org_id, (select jsonb_agg(o.document order by o.position) from listed as o)) as r on r.position = l.position
    where r.message is null;
    with ended as (
        update compliance.satisfactions as s
        set recorded_during = tstzrange(lower(s.recorded_during), kernel.stamp(s.org_id))
        from jsonb_to_recordset(store_satisfies.lists) as l(control_id bigint, number integer)
        where s.org_id = store_satisfies.org_id and s.control_id = l.control_id and s.number = l.number and upper_inf(s.recorded_during)
            and not exists (
                select from jsonb_to_recordset(wanted) as w(
                    control_id bigint, number integer, version_id bigint, requirement_id integer, coverage text, rationale text)
                where w.control_id = s.control_id and w.number = s.number and w.version_id = s.version_id
                    and w.requirement_id = s.requirement_id and w.coverage = s.coverage and w.rationale is not distinct from s.rationale)
        returning s.control_id, s.number, s.version_id, s.requirement_id, s.upgrade_id, s.carried_from
    )
    select coalesce(jsonb_agg(to_jsonb(e)), '[]') into replaced from ended as e;
    with made as (
        insert into compliance.satisfactions (
            org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale, upgrade_id, carried_from, recorded_during)
        select store_satisfies.org_id, w.control_id, w.number, w.owner_id, w.version_id, w.requirement_id, w.coverage, w.rationale,
            e.upgrade_id, e.carried_from, 'empty'
        from jsonb_to_recordset(wanted) as w(
            control_id bigint, number integer, owner_id bigint, version_id bigint, requirement_id integer, coverage text, rationale text)
        left join jsonb_to_recordset(replaced) as e(
            control_id bigint, number integer, version_id bigint, requirement_id integer, upgrade_id bigint, carried_from bigint)
            on e.control_id = w.control_id and e.number = w.number and e.version_id = w.version_id and e.requirement_id = w.requirement_id
        where not exists (
            select from compliance.satisfactions as s
            where s.org_id = store_satisfies.org_id and s.control_id = w.control_id and s.number = w.number and s.version_id = w.version_id
                and s.requirement_id = w.requirement_id and upper_inf(s.recorded_during))
        returning control_id
    )
    select array_agg(distinct c.id) into changed
    from (
        select m.control_id from made as m
        union all
        select e.control_id from jsonb_to_recordset(replaced) as e(control_id bigint)
    ) as c(id);
    return coalesce(changed, '{}');
end;
$$;

comment on function compliance.store_satisfies is
$doc$Replace the links of versions of controls; the controls for which that made a difference.$doc$;

revoke all on function compliance.store_satisfies from public;
