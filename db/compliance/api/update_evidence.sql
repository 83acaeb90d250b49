-- Change the title of evidence, or whose duty it is. What was collected never changes.
create or replace function api.update_evidence(
    org_id bigint,
    evidence_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.evidence
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    evidence compliance.evidence;
    wanted api.evidence_changes;
begin
    perform org.authorize(update_evidence.org_id, 'editor');
    perform kernel.check_keys(update_evidence.changes, array['title', 'owner_id']);
    wanted := jsonb_populate_record(null::api.evidence_changes, update_evidence.changes);
    perform compliance.open_record(update_evidence.org_id, wanted.owner_id);
    evidence := compliance.lock_evidence(update_evidence.org_id, update_evidence.evidence_id, update_evidence.expected_version);
    wanted := jsonb_populate_record((evidence.title, evidence.owner_id)::api.evidence_changes, update_evidence.changes);
    update compliance.evidence as e set title = wanted.title, owner_id = wanted.owner_id
    where e.org_id = evidence.org_id and e.id = evidence.id and (e.title, e.owner_id) is distinct from (wanted.title, wanted.owner_id);
    return compliance.get_evidence(evidence.org_id, evidence.id);
end;
$$;

comment on function api.update_evidence is
$doc$Change the title of evidence, or whose duty it is.

What is absent stays.

- `org_id`: the organization
- `evidence_id`: the evidence
- `changes`: what to change
- `expected_version`: refuse when the evidence is at another version

Shape: changes is api.evidence_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23503 unknown_owner, 23502 missing_value, 22023 invalid_argument, 23514 unreadable_title, 23514 invalid_id$doc$;

revoke all on function api.update_evidence from public;
grant execute on function api.update_evidence to remit_api;
