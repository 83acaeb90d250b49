-- The kind of evidence that infrastructure writes; tests of controls find it by this word.
create or replace function infra.evidence_kind()
returns text
language sql immutable parallel safe
return 'infrastructure.guardrails';

comment on function infra.evidence_kind is
$doc$Kind of the evidence that resources are.$doc$;

revoke all on function infra.evidence_kind from public;
