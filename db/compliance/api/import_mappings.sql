-- Import mappings between frameworks, whole or not at all.
create or replace function api.import_mappings(document jsonb, org_id bigint default null)
returns api.catalogue_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_mappings.org_id, 0);
begin
    perform org.authorize_catalogue(import_mappings.org_id, 'editor');
    perform kernel.stamp(owner_id);
    perform compliance.raise_violations(compliance.check_mappings(owner_id, import_mappings.document));
    return compliance.store_mappings(owner_id, import_mappings.document);
end;
$$;

comment on function api.import_mappings is
$doc$Import mappings between requirements of two frameworks, or of several pairs.

All or nothing: errors name the place in the document. What one source says between two versions is one whole: entries that it no longer
has are deleted.

- `document`: the configuration: mappings, one object or a list of them
- `org_id`: organization that alone sees them; without it everyone does

Example: {"mappings": {"from": {"framework": "acme-security", "version": "2.1"}, "to": {"framework": "acme-payments", "version": "4"}, "source": "Acme", "source_date": "2026-01-31", "entries": [{"from": "1.1", "to": "7.2", "relation": "superset", "rationale": "Both ask for roles."}]}}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused$doc$;

revoke all on function api.import_mappings from public;
grant execute on function api.import_mappings to remit_api;
