-- One piece of evidence, in the shape that clients see.
create or replace function compliance.get_evidence(org_id bigint, evidence_id bigint)
returns api.evidence
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.evidence;
begin
    select d.* into described
    from compliance.described_evidence as d
    where d.org_id = get_evidence.org_id and d.id = get_evidence.evidence_id;
    if not found then
        raise exception 'there is no evidence % in organization %', get_evidence.evidence_id, get_evidence.org_id
            using errcode = 'P0002', table = 'evidence', schema = 'compliance';
    end if;
    return described;
end;
$$;

comment on function compliance.get_evidence is
$doc$A piece of evidence by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_evidence from public;
