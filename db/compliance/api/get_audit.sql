-- Get a frozen audit with its document.
create or replace function api.get_audit(org_id bigint, audit_id bigint)
returns api.frozen_audit
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
    frozen api.frozen_audit;
begin
    perform org.authorize(get_audit.org_id, 'viewer');
    audit := compliance.find_audit(get_audit.org_id, get_audit.audit_id);
    frozen.audit := compliance.describe_audit(audit);
    frozen.document := audit.document;
    return frozen;
end;
$$;

comment on function api.get_audit is
$doc$Get a frozen audit with its document.

- `org_id`: the chart
- `audit_id`: the audit

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_audit from public;
grant execute on function api.get_audit to remit_api, remit_analyst;
