-- Create a control from each of many templates at once: what a company starts with.
--
-- A template whose code is a control's already, or that a control was made from, is left alone. So the second
-- framework adds only what the first has not brought along.
create or replace function api.create_controls(
    org_id bigint,
    owner_id kernel.row_id,
    framework kernel.label default null,
    framework_version kernel.label default null,
    templates text[] default null,
    status compliance.control_status default 'planned',
    valid_from timestamptz default null
)
returns api.control_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known_codes text[];
    wanted jsonb;
    result api.control_import;
begin
    perform org.authorize(create_controls.org_id, 'editor');
    perform compliance.open_record(create_controls.org_id, create_controls.owner_id);
    if create_controls.templates is not null then
        perform compliance.find_template(create_controls.org_id, t.code) from unnest(create_controls.templates) as t(code);
    end if;
    if create_controls.framework is not null and not exists (
        select from compliance.frameworks as f
        where f.code = create_controls.framework and f.owner_id in (0, create_controls.org_id)
    ) then
        raise exception 'there is no framework %', create_controls.framework
            using errcode = 'P0002', table = 'frameworks', schema = 'compliance', hint = 'GET /frameworks lists what there is.';
    elsif create_controls.framework is not null and create_controls.framework_version is not null then
        perform compliance.find_version(create_controls.framework, create_controls.framework_version, null, create_controls.org_id);
    end if;
    select coalesce(array_agg(k.code), '{}') into known_codes
    from compliance.controls as c
    cross join lateral (values (c.code), (c.template_code)) as k(code)
    where c.org_id = create_controls.org_id and k.code is not null;
    select coalesce(jsonb_agg(jsonb_build_object('template', t.code, 'status', coalesce(create_controls.status, 'planned'),
            'valid_from', create_controls.valid_from) order by t.code) filter (where t.code <> all (known_codes)), '[]'),
        count(*) filter (where t.code = any (known_codes))
    into wanted, result.unchanged
    from (select distinct a.code from compliance.control_templates as a where a.owner_id in (0, create_controls.org_id)) as n
    cross join lateral compliance.find_template(create_controls.org_id, n.code) as t
    where (create_controls.templates is null or t.code = any (create_controls.templates))
        and (create_controls.framework is null and create_controls.framework_version is null or exists (
            select from jsonb_array_elements(t.satisfies) as s(document)
            where (create_controls.framework is null or s.document ->> 'framework' = create_controls.framework)
                and (create_controls.framework_version is null or s.document ->> 'version' = create_controls.framework_version)));
    perform compliance.raise_violations(compliance.check_controls(create_controls.org_id, wanted, create_controls.owner_id));
    result := (
        select (m.created, m.updated, result.unchanged, m.skipped)::api.control_import
        from compliance.merge_controls(create_controls.org_id, wanted, create_controls.owner_id) as m);
    return result;
end;
$$;

comment on function api.create_controls is
$doc$Create controls from templates, many at once.

From all templates, or from those that help to satisfy a framework, or from those named. A template is skipped where there is a
control with its code or made from it, so the same call again changes nothing.

- `org_id`: the organization
- `owner_id`: employee who answers for them
- `framework`: only templates that satisfy something of this framework
- `framework_version`: only templates that satisfy something of this version
- `templates`: only templates with these codes
- `status`: planned, implemented or retired
- `valid_from`: from when they are in force; default: now

Example: {"owner_id": 42, "framework": "acme-security", "framework_version": "2.1"}

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused, 23503 unknown_owner, 23514 unknown_status$doc$;

revoke all on function api.create_controls from public;
grant execute on function api.create_controls to remit_api;
