-- How old an observation may be as evidence: a week without a look at what runs is a week of not knowing.
create or replace function infra.evidence_freshness()
returns interval
language sql immutable parallel safe
return interval '7 days';

comment on function infra.evidence_freshness is
$doc$How long an observation is fresh evidence.$doc$;

revoke all on function infra.evidence_freshness from public;
