-- The document of a frozen audit to the byte, so that whoever holds the package can hash it.
create or replace function api.export_audit(org_id bigint, audit_id bigint)
returns api.audit_file
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
    file api.audit_file;
begin
    perform org.authorize(export_audit.org_id, 'viewer');
    audit := compliance.find_audit(export_audit.org_id, export_audit.audit_id);
    file.audit_id := audit.id;
    file.content := audit.document::text;
    file.content_hash := encode(audit.content_hash, 'hex');
    return file;
end;
$$;

comment on function api.export_audit is
$doc$Get the document of a frozen audit to the byte, with its hash, for a package.

- `org_id`: the chart
- `audit_id`: the audit

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.export_audit from public;
grant execute on function api.export_audit to remit_api, remit_analyst;
