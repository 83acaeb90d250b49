-- Create a control; from a template it comes with what the template satisfies and with its tests.
create or replace function api.create_control(
    org_id bigint,
    owner_id kernel.row_id,
    code kernel.label default null,
    title compliance.title default null,
    description compliance.prose default null,
    status compliance.control_status default 'planned',
    template_code kernel.label default null,
    valid_from timestamptz default null,
    satisfies jsonb default null
)
returns api.control
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    template compliance.control_templates;
    new_code text;
begin
    perform org.authorize(create_control.org_id, 'editor');
    perform compliance.open_record(create_control.org_id, create_control.owner_id);
    if create_control.template_code is not null then
        template := compliance.find_template(create_control.org_id, create_control.template_code);
    end if;
    new_code := coalesce(create_control.code, template.code);
    if new_code is null or coalesce(create_control.title, template.title) is null then
        raise exception 'without a template a control needs code and title'
            using errcode = '23502', column = case when new_code is null then 'code' else 'title' end, table = 'controls', schema = 'compliance';
    elsif not isfinite(create_control.valid_from) then
        raise exception 'a version begins at an instant' using errcode = '22023', column = 'valid_from';
    end if;
    if create_control.satisfies is not null then
        perform compliance.raise_violations(compliance.check_satisfies(create_control.org_id, create_control.satisfies, '/satisfies'));
    end if;
    perform compliance.insert_controls(create_control.org_id, jsonb_build_array(jsonb_build_object(
        'code', new_code,
        'title', coalesce(create_control.title, template.title),
        'description', coalesce(create_control.description, template.description),
        'status', coalesce(create_control.status, 'planned'),
        'owner_id', create_control.owner_id,
        'template_code', template.code,
        'valid_from', create_control.valid_from,
        'satisfies', create_control.satisfies)));
    return compliance.get_control(create_control.org_id, (
        select c.id from compliance.controls as c where c.org_id = create_control.org_id and c.code = new_code));
end;
$$;

comment on function api.create_control is
$doc$Create a control.

From a template it takes what is not given: code, title, description, the requirements it satisfies (those of framework
versions that are published here) and tests. Later changes of the template do not reach it.

- `org_id`: the organization
- `owner_id`: employee who answers for it
- `code`: code, unique in the organization; default: the template's
- `title`: title; default: the template's
- `description`: what is done; default: the template's
- `status`: planned, implemented or retired
- `template_code`: template to make it from
- `valid_from`: from when it is in force; default: now
- `satisfies`: requirements that it satisfies, instead of the template's

Shape: satisfies is list of api.satisfies

Example: {"owner_id": 42, "code": "access-review", "title": "Access is reviewed every quarter", "satisfies": [{"framework": "acme-security", "version": "2.1", "requirement": "1.4", "coverage": "full"}]}

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused, 23503 unknown_owner, 23505 code_taken, 23502 missing_value, 22023 invalid_argument, 23514 unreadable_label, 23514 unreadable_title, 23514 unreadable_text, 23514 unknown_status$doc$;

revoke all on function api.create_control from public;
grant execute on function api.create_control to remit_api;
