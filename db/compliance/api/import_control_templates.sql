-- Import control templates, whole or not at all.
create or replace function api.import_control_templates(document jsonb, org_id bigint default null)
returns api.catalogue_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_control_templates.org_id, 0);
begin
    perform org.authorize_catalogue(import_control_templates.org_id, 'editor');
    perform kernel.stamp(owner_id);
    perform compliance.raise_violations(compliance.check_templates(owner_id, import_control_templates.document));
    return compliance.store_templates(owner_id, import_control_templates.document);
end;
$$;

comment on function api.import_control_templates is
$doc$Import control templates: new ones are created, known ones updated; those that the document does not name stay.

All or nothing: errors name the place in the document. Requirements must be known where their framework version is here; what a template
says of another one counts once that is imported. Controls that were made of a template do not change.

- `document`: the configuration: control_templates
- `org_id`: organization that alone sees them; without it everyone does

Example: {"control_templates": [{"code": "access-review", "title": "Access is reviewed every quarter", "family": "access", "description": "Owners look through the accounts.", "satisfies": [{"framework": "acme-security", "version": "2.1", "requirement": "1.1", "coverage": "part", "rationale": "Finds what should not be."}], "tests": [{"code": "review-complete", "title": "The last review left nothing open", "evidence_kind": "access-review", "freshness": "P100D", "requires": ["$.open_items"], "predicate": "$.open_items == 0"}]}]}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused$doc$;

revoke all on function api.import_control_templates from public;
grant execute on function api.import_control_templates to remit_api;
