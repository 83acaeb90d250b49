-- List what an employee's team costs: they themselves, and each direct report with everyone below, so that a click leads down the chart.
create or replace function api.list_team_costs(
    org_id bigint,
    employee_id kernel.row_id default null,
    month date default null
)
returns setof api.team_cost
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    instant timestamptz;
    head_id bigint;
    first_day date;
begin
    perform org.authorize(list_team_costs.org_id, 'viewer');
    if list_team_costs.employee_id is not null then
        perform org.get_employee(list_team_costs.org_id, list_team_costs.employee_id);
    end if;
    instant := kernel.now();
    first_day := date_trunc('month', coalesce(list_team_costs.month, infra.first_of_month(instant))::timestamp);
    perform infra.check_months(first_day, first_day);
    head_id := coalesce(list_team_costs.employee_id, (
        select e.id from org.employees as e where e.org_id = list_team_costs.org_id and e.manager_id is null));
    return query
    with members as (
        select e.id as head, true as own, e.id as member
        from org.employees as e
        where e.org_id = list_team_costs.org_id and e.id = head_id
        union all
        select e.id, false, t.id
        from org.employees as e
        cross join lateral infra.team_of(list_team_costs.org_id, e.id) as t(id)
        where e.org_id = list_team_costs.org_id and e.manager_id = head_id
    ), costs as materialized (
        select c.owner_id, c.resource_id, c.currency, c.cost from infra.monthly_costs(list_team_costs.org_id, first_day, first_day, instant) as c
    )

    select m.head, e.name::text, e.title::text, m.own, first_day, count(distinct c.resource_id), round(coalesce(sum(c.cost), 0), 2), c.currency
    from members as m
    inner join org.employees as e on e.org_id = list_team_costs.org_id and e.id = m.head
    left join costs as c on c.owner_id = m.member
    group by m.head, e.name, e.title, m.own, c.currency
    having c.currency is not null or count(*) filter (where c.currency is null) > 0
    order by m.own desc, sum(c.cost) desc nulls last, e.name, m.head;
end;
$$;

comment on function api.list_team_costs is
$doc$List what an employee's own resources cost in a month, and those of each direct report with everyone below.

- `org_id`: the chart
- `employee_id`: head of the team; the CEO when absent
- `month`: a day in the month; the present one when absent

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, 23514 invalid_id$doc$;

revoke all on function api.list_team_costs from public;
grant execute on function api.list_team_costs to remit_api, remit_analyst;
