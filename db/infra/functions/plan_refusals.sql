-- The refusals that follow from the other parts of a plan: parameters, prices, quotas, approvals that nobody could give.
create or replace function infra.plan_refusals(plan api.request_plan, missing_prices jsonb)
returns api.plan_refusal[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg((r.code, null, r.message, r.remedy)::api.plan_refusal order by r.number), '{}')
    from (
        select 1, 'RM038', format('there is no price for %s', string_agg(m.meter, ', ')), 'Have a price imported for the meter and region.'
        from jsonb_array_elements_text(plan_refusals.missing_prices) as m(meter)
        having count(*) > 0
        union all
        select 2, 'RM030', format('%s of %s: %s needed, %s left below %s', q.metric, q.amount, q.needed, q."left", q.employee_name),
            'Ask for less, delete something, or have the quota raised.'
        from unnest((plan_refusals.plan).quotas) as q
        where q.exceeded
        union all
        select 3, 'RM033', a.problem, 'Let a rule or the fallback group name who approves.'
        from unnest((plan_refusals.plan).approvals) as a
        where a.problem is not null
    ) as r(number, code, message, remedy);
$$;

comment on function infra.plan_refusals is
$doc$Refusals for missing prices, exceeded quotas, and approvals that nobody could give.$doc$;

revoke all on function infra.plan_refusals from public;
