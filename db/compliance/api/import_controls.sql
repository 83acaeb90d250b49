-- Import controls by code, all or nothing.
create or replace function api.import_controls(org_id bigint, controls jsonb, owner_id kernel.row_id default null)
returns api.control_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(import_controls.org_id, 'editor');
    perform compliance.lock_owners(import_controls.org_id, import_controls.controls);
    perform compliance.open_record(import_controls.org_id, import_controls.owner_id);
    perform compliance.raise_violations(
        compliance.check_controls(import_controls.org_id, import_controls.controls, import_controls.owner_id));
    return compliance.merge_controls(import_controls.org_id, import_controls.controls, import_controls.owner_id);
end;
$$;

comment on function api.import_controls is
$doc$Import controls.

A code that is new makes a control, from a template where one is named; of a known one what is given and differs is changed,
which makes a version of it. What is not in the list stays as it is. All or nothing: errors name their place.

- `org_id`: the organization
- `controls`: the controls
- `owner_id`: who answers for new controls that name no owner

Shape: controls is list of api.imported_control

Example: [{"template": "access-review", "owner_key": "E-1042"}, {"code": "visitors", "title": "Visitors are accompanied", "owner_key": "E-1040", "satisfies": [{"framework": "acme-security", "version": "2.1", "requirement": "4.2", "coverage": "full"}]}]

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused, 23503 unknown_owner$doc$;

revoke all on function api.import_controls from public;
grant execute on function api.import_controls to remit_api;
