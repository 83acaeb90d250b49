-- List the resources that differ from what is desired or break a guardrail, with how.
create or replace function api.list_drift(
    org_id bigint,
    employee_id kernel.row_id default null,
    environment infra.code_word default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.resource_drift
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    team bigint[];
begin
    perform org.authorize(list_drift.org_id, 'viewer');
    team := infra.team_of(list_drift.org_id, list_drift.employee_id);
    return query
    select d.*
    from infra.describe_drift(list_drift.org_id, array(
        select r.id
        from infra.resources as r
        where r.org_id = list_drift.org_id and r.id > list_drift.after and (r.drifted_at is not null or r.broken_guardrails <> '{}') and r.ended_at is null
            and (team is null or r.owner_id = any (team))
            and (list_drift.environment is null or r.environment_id in (
                select e.id from infra.environments as e
                where e.code = list_drift.environment and e.owner_id in (0, list_drift.org_id)))
        order by r.id
        limit list_drift."limit")) as d;
end;
$$;

comment on function api.list_drift is
$doc$List the resources that differ from what is desired, and how, a page at a time.

- `org_id`: the chart
- `employee_id`: only those of this employee and everyone below
- `environment`: only those in the environment with this code
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_code, 23514 invalid_id, 23514 invalid_limit$doc$;

revoke all on function api.list_drift from public;
grant execute on function api.list_drift to remit_api, remit_analyst;
