-- One piece of evidence.
create or replace function api.get_evidence(org_id bigint, evidence_id bigint)
returns api.evidence
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_evidence.org_id, 'viewer');
    return compliance.get_evidence(get_evidence.org_id, get_evidence.evidence_id);
end;
$$;

comment on function api.get_evidence is
$doc$Get a piece of evidence with its latest revision.

- `org_id`: the organization
- `evidence_id`: the evidence

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_evidence from public;
grant execute on function api.get_evidence to remit_api, remit_analyst;
