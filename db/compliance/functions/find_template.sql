-- A control template by its code: the organization's own before the shared catalogue's.
create or replace function compliance.find_template(org_id bigint, code text)
returns compliance.control_templates
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    template compliance.control_templates;
begin
    select t.* into template
    from compliance.control_templates as t
    where t.code = find_template.code and t.owner_id in (0, find_template.org_id)
    order by t.owner_id desc
    limit 1;
    if not found then
        raise exception 'there is no control template %', find_template.code
            using errcode = 'P0002', table = 'control_templates', schema = 'compliance', column = 'template_code';
    end if;
    return template;
end;
$$;

comment on function compliance.find_template is
$doc$A control template by its code.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_template from public;
