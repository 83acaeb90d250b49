-- List control templates; an organization's own stands in for the shared one of the same code.
create or replace function api.list_control_templates(
    search kernel.label default null,
    family kernel.label default null,
    framework kernel.label default null,
    version kernel.label default null,
    requirement kernel.label default null,
    org_id bigint default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.control_template
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted jsonb := jsonb_strip_nulls(jsonb_build_object(
        'framework', list_control_templates.framework,
        'version', list_control_templates.version,
        'requirement', list_control_templates.requirement));
begin
    perform org.authorize_catalogue(list_control_templates.org_id, 'viewer');
    return query
    select d.*
    from compliance.describe_templates(array(
        select t.id
        from compliance.control_templates as t
        where t.owner_id in (0, list_control_templates.org_id) and t.id > list_control_templates.after
            and (t.owner_id <> 0 or not exists (
                select from compliance.control_templates as own where own.owner_id = list_control_templates.org_id and own.code = t.code))
            and (list_control_templates.family is null or t.family = list_control_templates.family)
            and (list_control_templates.search is null
                or strpos(lower(concat_ws(e'\n', t.code, t.title, t.description)), lower(list_control_templates.search)) > 0)
            and t.satisfies @> case when wanted <> '{}' then jsonb_build_array(wanted) else '[]' end
        order by t.id
        limit list_control_templates."limit"), list_control_templates.org_id) as d
    order by d.id;
end;
$$;

comment on function api.list_control_templates is
$doc$List control templates, a page at a time; an organization's own stands in for the shared one of the same code.

- `search`: part of code, title or description, in any case
- `family`: only of this family
- `framework`: only those that satisfy something of this framework
- `version`: only those that satisfy something of this version
- `requirement`: only those that satisfy the requirement with this key
- `org_id`: organization that asks, for its own templates
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_control_templates from public;
grant execute on function api.list_control_templates to remit_api, remit_analyst;
