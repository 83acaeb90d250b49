-- One control template.
create or replace function api.get_control_template(code kernel.label, org_id bigint default null)
returns api.control_template
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own compliance.control_templates;
    template api.control_template;
begin
    perform org.authorize_catalogue(get_control_template.org_id, 'viewer');
    own := compliance.find_template(get_control_template.org_id, get_control_template.code);
    select d.* into template from compliance.describe_templates(array[own.id], get_control_template.org_id) as d;
    return template;
end;
$$;

comment on function api.get_control_template is
$doc$Get a control template; an organization's own comes before the shared one of the same code.

- `code`: code of the template
- `org_id`: organization that asks, for its own templates

Raises: 42501 forbidden, P0002 not_found$doc$;

revoke all on function api.get_control_template from public;
grant execute on function api.get_control_template to remit_api, remit_analyst;
