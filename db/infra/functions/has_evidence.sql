-- Whether any resource is evidence for a control now.
create or replace function infra.has_evidence(org_id bigint, control_id bigint)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from compliance.evidence_controls as l
        inner join compliance.evidence as e on e.org_id = l.org_id and e.id = l.evidence_id
        where l.org_id = has_evidence.org_id and l.control_id = has_evidence.control_id and upper_inf(l.recorded_during)
            and e.kind = infra.evidence_kind());
$$;

comment on function infra.has_evidence is
$doc$Whether a control has evidence from infrastructure now.$doc$;

revoke all on function infra.has_evidence from public;
