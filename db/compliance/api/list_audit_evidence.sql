-- The evidence register of a frozen audit, read from its document.
create or replace function api.list_audit_evidence(org_id bigint, audit_id bigint)
returns setof api.audited_evidence
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
begin
    perform org.authorize(list_audit_evidence.org_id, 'viewer');
    audit := compliance.find_audit(list_audit_evidence.org_id, list_audit_evidence.audit_id);
    return query
    select e.*
    from jsonb_array_elements(audit.document -> 'evidence') with ordinality as i(item, position)
    cross join lateral jsonb_populate_record(null::api.audited_evidence, i.item) as e
    order by i.position;
end;
$$;

comment on function api.list_audit_evidence is
$doc$List the evidence that a frozen audit rests on, with hashes.

- `org_id`: the chart
- `audit_id`: the audit

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_audit_evidence from public;
grant execute on function api.list_audit_evidence to remit_api, remit_analyst;
