-- Hand in evidence: a list, whole or not at all.
create or replace function api.create_evidence(org_id bigint, evidence jsonb)
returns setof api.evidence_receipt
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
begin
    perform org.authorize(create_evidence.org_id, 'editor');
    perform compliance.lock_owners(create_evidence.org_id, create_evidence.evidence);
    instant := compliance.open_record(create_evidence.org_id);
    perform compliance.raise_violations(compliance.check_evidence(create_evidence.org_id, create_evidence.evidence, instant));
    return query
    select s.*
    from compliance.store_evidence(create_evidence.org_id, create_evidence.evidence) as s;
end;
$$;

comment on function api.create_evidence is
$doc$Hand in evidence.

A list, all or nothing: errors name place and field. A code that is known makes the next revision of that evidence. A content
that is there already, of the same kind, for the same time and collected no earlier, is not stored again: only links to controls are added,
and the evidence that holds it answers. The same content collected later is the next revision, and fresh again. Tests of the linked controls run at once.

- `org_id`: the organization
- `evidence`: the evidence, up to tens of thousands of items

Shape: evidence is list of api.new_evidence

Example: [{"code": "backup-report", "kind": "backup-report", "title": "Weekly backup report", "owner_key": "E-1042", "source": "backup service", "collected_at": "2026-11-02T06:00:00Z", "effective_until": "2026-12-02T06:00:00Z", "payload": {"restored": true}, "controls": ["BC-1"]}]

Raises: P0002 not_found, 42501 forbidden, RM012 document_refused$doc$;

revoke all on function api.create_evidence from public;
grant execute on function api.create_evidence to remit_api, remit_worker;
