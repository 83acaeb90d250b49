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
    team bigint[];
    instant timestamptz;
    head_id bigint;
    first_day date;
    head_path ext.ltree;
begin
    perform org.authorize(list_team_costs.org_id, 'viewer');
    team := infra.team_of(list_team_costs.org_id, list_team_costs.employee_id);
    instant := kernel.now();
    first_day := date_trunc('month', coalesce(list_team_costs.month, infra.first_of_month(instant))::timestamp);
    perform infra.check_months(first_day, first_day);
    head_id := coalesce(list_team_costs.employee_id, (
        select e.id from org.employees as e where e.org_id = list_team_costs.org_id and e.manager_id is null));
    head_path := org.path_of(list_team_costs.org_id, head_id);
    return query
    with heads as (
        select e.id, e.name, e.title, e.id = head_id as own
        from org.employees as e
        where e.org_id = list_team_costs.org_id and (e.id = head_id or e.manager_id = head_id)
    ), costs as materialized (
        select c.owner_id, c.currency, c.resource_id, sum(c.cost_seconds) / max(c.month_seconds) as cost
        from infra.monthly_costs(list_team_costs.org_id, first_day, first_day, instant, team) as c
        group by c.owner_id, c.currency, c.resource_id
    ), sums as (
        select h.id, c.currency, count(distinct c.resource_id) as resources, round(sum(c.cost), 2) as cost
        from costs as c
        inner join org.employee_paths as p on p.org_id = list_team_costs.org_id and p.id = c.owner_id
        inner join heads as h on h.id = case
            when c.owner_id = head_id then head_id
            else ext.subltree(p.path, ext.nlevel(head_path), ext.nlevel(head_path) + 1)::text::bigint
        end
        group by h.id, c.currency
    )

    select h.id, h.name::text, h.title::text, h.own, first_day, coalesce(s.resources, 0), coalesce(s.cost, 0), s.currency
    from heads as h
    left join sums as s on s.id = h.id
    order by h.own desc, s.cost desc nulls last, h.name, h.id;
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
