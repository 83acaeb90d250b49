-- Get the infrastructure of an organization or a team at a glance.
create or replace function api.get_infrastructure(org_id bigint, employee_id kernel.row_id default null)
returns api.infrastructure
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    team bigint[];
    glance api.infrastructure;
    instant timestamptz;
begin
    perform org.authorize(get_infrastructure.org_id, 'viewer');
    team := infra.team_of(get_infrastructure.org_id, get_infrastructure.employee_id);
    instant := kernel.now();
    with parts as materialized (
        select r.state, r.currency, count(*) as resources, sum(r.monthly_cost) as cost, count(r.drifted_at) as drifted,
            count(*) filter (where r.broken_guardrails <> '{}') as broken, count(r.failure) as failing,
            count(*) filter (where r.warned_at is not null and r.expires_at > instant) as expiring,
            count(*) filter (where r.expires_at <= instant and r.state <> 'deleting') as over_time
        from infra.resources as r
        where r.org_id = get_infrastructure.org_id and r.ended_at is null and (team is null or r.owner_id = any (team))
        group by r.state, r.currency
    )
    select
        coalesce(sum(p.resources), 0), coalesce(sum(p.drifted), 0), coalesce(sum(p.broken), 0), coalesce(sum(p.failing), 0),
        coalesce(sum(p.expiring), 0), coalesce(sum(p.over_time), 0),
        (select coalesce(jsonb_object_agg(s.state, s.number), '{}') from (select o.state, sum(o.resources) as number from parts as o group by o.state) as s),
        (select coalesce(jsonb_object_agg(c.currency, c.cost), '{}') from (select o.currency, sum(o.cost) as cost from parts as o group by o.currency) as c)
    into glance.resources, glance.drifted, glance.broken, glance.failing, glance.expiring, glance.over_time, glance.states, glance.monthly_cost
    from parts as p;
    glance.org_id := get_infrastructure.org_id;
    glance.employee_id := get_infrastructure.employee_id;
    select count(*) into glance.open_requests
    from infra.requests as q
    where q.org_id = get_infrastructure.org_id and q.state in ('pending', 'applying', 'failed')
        and (team is null or q.requester_id = any (team));
    if get_infrastructure.employee_id is null then
        select count(*) into glance.untracked
        from infra.untracked as u
        where u.org_id = get_infrastructure.org_id and u.gone_at is null;
    end if;
    return glance;
end;
$$;

comment on function api.get_infrastructure is
$doc$Get what infrastructure there is, what it costs, and what needs a look.

- `org_id`: the chart
- `employee_id`: only what this employee and everyone below hold

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_id$doc$;

revoke all on function api.get_infrastructure from public;
grant execute on function api.get_infrastructure to remit_api, remit_analyst;
