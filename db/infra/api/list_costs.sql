-- List what resources cost, month by month. By the chart as it is now: whoever joined a team brings what theirs has cost.
create or replace function api.list_costs(
    org_id bigint,
    employee_id kernel.row_id default null,
    environment infra.code_word default null,
    blueprint kernel.label default null,
    from_month date default null,
    until_month date default null
)
returns setof api.cost
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    team bigint[];
    instant timestamptz;
    last_month date;
    first_month date;
begin
    perform org.authorize(list_costs.org_id, 'viewer');
    team := infra.team_of(list_costs.org_id, list_costs.employee_id);
    instant := kernel.now();
    last_month := date_trunc('month', coalesce(list_costs.until_month, infra.first_of_month(instant))::timestamp);
    first_month := date_trunc('month', coalesce(list_costs.from_month, last_month - interval '2 months')::timestamp);
    perform infra.check_months(first_month, last_month);
    return query
    with sums as (
        select c.month, r.environment_id, r.blueprint_version_id, c.currency, count(distinct c.resource_id) as resources,
            sum(c.cost_seconds) / max(c.month_seconds) as cost
        from infra.monthly_costs(list_costs.org_id, first_month, last_month, instant, team) as c
        inner join infra.resources as r on r.org_id = list_costs.org_id and r.id = c.resource_id
        group by c.month, r.environment_id, r.blueprint_version_id, c.currency
    )

    select s.month, e.code::text, b.provider || '/' || b.name, sum(s.resources)::bigint, round(sum(s.cost), 2), s.currency
    from sums as s
    inner join infra.environments as e on e.id = s.environment_id
    inner join infra.blueprint_versions as v on v.id = s.blueprint_version_id
    inner join infra.blueprints as b on b.id = v.blueprint_id
    where (list_costs.environment is null or e.code = list_costs.environment)
        and (list_costs.blueprint is null or b.provider || '/' || b.name = list_costs.blueprint)
    group by s.month, e.code, b.provider, b.name, s.currency
    order by s.month, e.code, b.provider, b.name, s.currency;
end;
$$;

comment on function api.list_costs is
$doc$List what resources cost, by month, environment and blueprint; of the present month until now.

- `org_id`: the chart
- `employee_id`: only what this employee and everyone below answered for
- `environment`: only in the environment with this code
- `blueprint`: only of the blueprint with this code (provider/name)
- `from_month`: a day in the first month; two months before the last when absent
- `until_month`: a day in the last month; the present one when absent

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, 23514 invalid_code, 23514 unreadable_label, 23514 invalid_id$doc$;

revoke all on function api.list_costs from public;
grant execute on function api.list_costs to remit_api, remit_analyst;
