-- Lock a piece of evidence for an edit and check its version.
create or replace function compliance.lock_evidence(org_id bigint, evidence_id bigint, expected_version bigint default null)
returns compliance.evidence
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    evidence compliance.evidence;
begin
    select e.* into evidence
    from compliance.evidence as e
    where e.org_id = lock_evidence.org_id and e.id = lock_evidence.evidence_id
    for no key update;
    if not found then
        raise exception 'there is no evidence % in organization %', lock_evidence.evidence_id, lock_evidence.org_id
            using errcode = 'P0002', table = 'evidence', schema = 'compliance';
    end if;
    perform kernel.check_version(evidence.version, lock_evidence.expected_version);
    return evidence;
end;
$$;

comment on function compliance.lock_evidence is
$doc$Lock a piece of evidence and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function compliance.lock_evidence from public;
