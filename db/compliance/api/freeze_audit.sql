-- Freeze an assessment.
--
-- The end of the journal is locked before anything is read: a change that came first is in with all it did, one that comes
-- later waits and carries a later instant.
create or replace function api.freeze_audit(
    org_id bigint,
    adoption_id kernel.row_id,
    title compliance.title,
    effective_at timestamptz default null
)
returns api.audit
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    audit compliance.audits;
begin
    perform org.authorize(freeze_audit.org_id, 'editor');
    if not isfinite(freeze_audit.effective_at) then
        raise exception 'an audit is about an instant' using errcode = '22023', column = 'effective_at';
    end if;
    audit.as_of := compliance.open_record(freeze_audit.org_id);
    perform compliance.adopted_version(freeze_audit.org_id, freeze_audit.adoption_id);
    audit.effective_at := coalesce(freeze_audit.effective_at, audit.as_of);
    if audit.effective_at > audit.as_of then
        raise exception 'an audit is not about the future' using errcode = '22023', column = 'effective_at';
    end if;
    audit.observation_during := (
        select a.observation_during from compliance.adoptions as a where a.org_id = freeze_audit.org_id and a.id = freeze_audit.adoption_id);
    audit.document := compliance.audit_document(
        freeze_audit.org_id, freeze_audit.adoption_id, audit.as_of, audit.effective_at, audit.observation_during);
    insert into compliance.audits (
        org_id, adoption_id, title, as_of, effective_at, observation_during, summary, document, content_hash, frozen_by)
    values (
        freeze_audit.org_id, freeze_audit.adoption_id, freeze_audit.title, audit.as_of, audit.effective_at, audit.observation_during,
        audit.document -> 'summary', audit.document, decode(compliance.content_hash(audit.document), 'hex'), kernel.current_actor())
    returning * into audit;
    return compliance.describe_audit(audit);
end;
$$;

comment on function api.freeze_audit is
$doc$Freeze the assessment of an adoption: what is known now, with the hashes of all that it rests on.

It never changes. That the records still say so can be verified at any time.

- `org_id`: the chart
- `adoption_id`: the adoption
- `title`: what the audit is called
- `effective_at`: instant that it is about; now when absent

Example: {"adoption_id": 5, "title": "Before the visit in May"}

Raises: P0002 not_found, 42501 forbidden, 22023 invalid_argument, 23503 unknown_adoption, 23514 unreadable_title$doc$;

revoke all on function api.freeze_audit from public;
grant execute on function api.freeze_audit to remit_api;
