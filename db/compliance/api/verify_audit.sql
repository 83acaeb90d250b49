-- Compute a frozen audit again from what had been recorded then, and name everything that differs.
create or replace function api.verify_audit(org_id bigint, audit_id bigint)
returns api.audit_verification
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
    recomputed jsonb;
    verification api.audit_verification;
begin
    perform org.authorize(verify_audit.org_id, 'viewer');
    audit := compliance.find_audit(verify_audit.org_id, verify_audit.audit_id);
    recomputed := compliance.audit_document(audit.org_id, audit.adoption_id, audit.as_of, audit.effective_at, audit.observation_during);
    verification.audit_id := audit.id;
    verification.content_hash := encode(audit.content_hash, 'hex');
    verification.recomputed_hash := compliance.content_hash(recomputed);
    verification.differences := array(select d from compliance.audit_differences(audit, recomputed) as d order by d.part, d.name);
    verification.verified := verification.differences = '{}' and verification.recomputed_hash = verification.content_hash;
    return verification;
end;
$$;

comment on function api.verify_audit is
$doc$Verify a frozen audit: compute it again from what had been recorded then, and compare.

What the owner of the database changed behind the rules' back shows: in the requirements, controls, evidence, tests and
exceptions, in the framework's own text, in the audit's document, and against the journal.

- `org_id`: the chart
- `audit_id`: the audit

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.verify_audit from public;
grant execute on function api.verify_audit to remit_api, remit_analyst;
