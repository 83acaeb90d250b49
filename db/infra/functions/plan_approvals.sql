-- Whose approvals a request needs by the rules that fired. Who would be asked twice is asked once.
--
-- The caller who asks for somebody else is passed over like the requester: nobody approves what they filed.
create or replace function infra.plan_approvals(org_id bigint, requester_id bigint, rules jsonb, barred bigint[] default '{}')
returns setof api.planned_approval
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    may_decide_own boolean := exists (
        select from jsonb_array_elements(plan_approvals.rules) as r where r ->> 'effect' = 'allow_self_approval');
    excluded bigint[] := case
        when may_decide_own then '{}'
        else array_remove(plan_approvals.barred || array[plan_approvals.requester_id, org.employee_of_caller(plan_approvals.org_id)], null)
    end;
begin
    return query
    select p.source, max(p.levels), p.approver_id, e.name::text, p."group",
        (select array_agg(distinct c.code order by c.code) from unnest(array_agg(p.rules[1])) as c(code)),
        bool_or(p.self_approval), p.problem
    from jsonb_array_elements(plan_approvals.rules) with ordinality as r(rule, position)
    cross join lateral infra.address_rule(
        plan_approvals.org_id, plan_approvals.requester_id, r.rule, excluded, may_decide_own) as p
    left join org.employees as e on e.org_id = plan_approvals.org_id and e.id = p.approver_id
    where r.rule ->> 'effect' = 'require_approval'
    group by p.source, p.approver_id, e.name, p."group", p.problem
    order by min(r.position);
end;
$$;

comment on function infra.plan_approvals is
$doc$Whose approvals a request needs.

Shape: rules is a list of the rules that fired and count, each {code, effect, source, levels, group}; of effects, require_approval and allow_self_approval matter.$doc$;

revoke all on function infra.plan_approvals from public;
