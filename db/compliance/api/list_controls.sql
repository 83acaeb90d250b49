-- List the controls of an organization by id, each with what it says now.
--
-- Planned for its values, since which index serves depends on which filters are given.
create or replace function api.list_controls(
    org_id bigint,
    search kernel.label default null,
    owner_id kernel.row_id default null,
    status compliance.control_status default null,
    framework kernel.label default null,
    framework_version kernel.label default null,
    requirement kernel.label default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.control
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    this_instant timestamptz;
begin
    perform org.authorize(list_controls.org_id, 'viewer');
    this_instant := compliance.this_instant(list_controls.org_id);
    return query
    select d.id, d.org_id, d.code, d.title, d.description, d.status, d.owner_id, d.template_code, d.number, d.valid_from, d.version, d.created_at, d.updated_at
    from compliance.described_controls as d
    where d.org_id = list_controls.org_id and d.id > list_controls.after
        and (d.valid_during @> this_instant or d.valid_from > this_instant and d.is_first)
        and (list_controls.owner_id is null or d.owner_id = list_controls.owner_id)
        and (list_controls.status is null or d.status = list_controls.status)
        and (list_controls.search is null
            or strpos(lower(concat_ws(e'\n', d.code, d.title, d.description)), lower(list_controls.search)) > 0)
        and (num_nonnulls(list_controls.framework, list_controls.framework_version, list_controls.requirement) = 0 or exists (
            select from compliance.described_satisfactions as s
            where s.org_id = d.org_id and s.control_id = d.id and s.number = d.number and upper_inf(s.recorded_during)
                and (list_controls.framework is null or s.framework = list_controls.framework)
                and (list_controls.framework_version is null or s.framework_version = list_controls.framework_version)
                and (list_controls.requirement is null or s.requirement = list_controls.requirement)))
    order by d.id
    limit list_controls."limit";
end;
$$;

comment on function api.list_controls is
$doc$List the controls of an organization, a page at a time.

- `org_id`: the organization
- `search`: part of code, title or description, in any case
- `owner_id`: only those that this employee answers for
- `status`: only planned, implemented or retired ones
- `framework`: only those that satisfy something of this framework
- `framework_version`: only those that satisfy something of this version
- `requirement`: only those that satisfy the requirement with this key
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_controls from public;
grant execute on function api.list_controls to remit_api, remit_analyst;
