-- List resources, by id. Planned for its values, since which index serves depends on which filters are given.
create or replace function api.list_resources(
    org_id bigint,
    employee_id kernel.row_id default null,
    environment infra.code_word default null,
    blueprint kernel.label default null,
    state infra.resource_state default null,
    drifted boolean default null,
    expiring_before timestamptz default null,
    search kernel.label default null,
    ended boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.resource
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    team bigint[];
begin
    perform org.authorize(list_resources.org_id, 'viewer');
    team := infra.team_of(list_resources.org_id, list_resources.employee_id);
    return query
    select d.*
    from infra.describe_resources(list_resources.org_id, array(
        select r.id
        from infra.resources as r
        where r.org_id = list_resources.org_id and r.id > list_resources.after
            and (team is null or r.owner_id = any (team))
            and (list_resources.environment is null or r.environment_id in (
                select e.id from infra.environments as e
                where e.code = list_resources.environment and e.owner_id in (0, list_resources.org_id)))
            and (list_resources.blueprint is null or r.blueprint_version_id in (
                select v.id from infra.blueprint_versions as v
                inner join infra.blueprints as b on b.id = v.blueprint_id
                where b.provider || '/' || b.name = list_resources.blueprint))
            and (list_resources.state is null or r.state = list_resources.state)
            and (list_resources.drifted is null or (r.drift is not null) = list_resources.drifted)
            and (list_resources.expiring_before is null or r.expires_at < list_resources.expiring_before)
            and (list_resources.search is null
                or strpos(lower(r.name || e'\n' || r.physical_name), lower(list_resources.search)) > 0)
            and (list_resources.ended or r.ended_at is null or list_resources.state is not null)
        order by r.id
        limit list_resources."limit")) as d;
end;
$$;

comment on function api.list_resources is
$doc$List the resources of an organization, a page at a time.

- `org_id`: the chart
- `employee_id`: only those of this employee and everyone below
- `environment`: only those in the environment with this code
- `blueprint`: only those made of the blueprint with this code (provider/name)
- `state`: only those in this state
- `drifted`: only those that differ from what is desired, or only those that do not
- `expiring_before`: only those whose time ends before this instant
- `search`: part of the name, in any case
- `ended`: also those that were deleted, withdrawn or abandoned
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_state, 23514 invalid_code, 23514 unreadable_label, 23514 invalid_id, 23514 invalid_limit$doc$;

revoke all on function api.list_resources from public;
grant execute on function api.list_resources to remit_api, remit_analyst;
