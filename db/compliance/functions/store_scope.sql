-- Store checked scope rules in place of those there are. What stays the same stays recorded as it was.
create or replace function compliance.store_scope(org_id bigint, adoption_id bigint, version_id bigint, rules jsonb)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted jsonb := (
        select coalesce(jsonb_agg(jsonb_build_object(
            'position', r.position, 'action', r.document ->> 'action', 'baseline_owner_id', b.owner_id, 'baseline_id', b.id, 'requirement_id', q.id,
            'justification', r.document ->> 'justification') order by r.position), '[]')
        from jsonb_array_elements(store_scope.rules) with ordinality as r(document, position)
        left join lateral (
            select b.owner_id, b.id from compliance.baselines as b
            where b.version_id = store_scope.version_id and b.code = r.document ->> 'baseline' and b.owner_id in (0, store_scope.org_id)
            order by b.owner_id desc limit 1
        ) as b on true
        left join compliance.requirements as q on q.version_id = store_scope.version_id and q.key = r.document ->> 'requirement');
    present jsonb := (
        select coalesce(jsonb_agg(jsonb_build_object(
            'position', s.position, 'action', s.action, 'baseline_owner_id', s.baseline_owner_id, 'baseline_id', s.baseline_id, 'requirement_id', s.requirement_id,
            'justification', s.justification) order by s.position), '[]')
        from compliance.scope_rules as s
        where s.org_id = store_scope.org_id and s.adoption_id = store_scope.adoption_id and upper_inf(s.recorded_during));
begin
    update compliance.scope_rules as s
    set recorded_during = tstzrange(lower(s.recorded_during), kernel.stamp(s.org_id))
    where s.org_id = store_scope.org_id and s.adoption_id = store_scope.adoption_id and upper_inf(s.recorded_during)
        and present -> (s.position - 1) is distinct from wanted -> (s.position - 1);
    insert into compliance.scope_rules (
        org_id, adoption_id, version_id, position, action, baseline_owner_id, baseline_id, requirement_id, justification)
    select store_scope.org_id, store_scope.adoption_id, store_scope.version_id, w.position, w.action,
        w.baseline_owner_id, w.baseline_id, w.requirement_id, w.justification
    from jsonb_to_recordset(wanted) as w(position integer, action text, baseline_owner_id bigint, baseline_id bigint, requirement_id integer, justification text)
    where present -> (w.position - 1) is distinct from wanted -> (w.position - 1);
end;
$$;

comment on function compliance.store_scope is
$doc$Replace the scope rules of an adoption.$doc$;

revoke all on function compliance.store_scope from public;
