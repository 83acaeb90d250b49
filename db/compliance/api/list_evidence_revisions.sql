-- List the revisions of evidence by number: those that stand, or that stood at an instant.
create or replace function api.list_evidence_revisions(
    org_id bigint,
    evidence_id bigint,
    as_of timestamptz default null,
    withdrawn boolean default false,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.evidence_revision
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_evidence_revisions.org_id, 'viewer');
    if list_evidence_revisions.as_of is not null then
        known := compliance.known_until(list_evidence_revisions.org_id, list_evidence_revisions.as_of);
    end if;
    perform compliance.get_evidence(list_evidence_revisions.org_id, list_evidence_revisions.evidence_id);
    return query
    select d.evidence_id, d.number, d.content_hash, d.source, d.location, d.media_type, d.has_payload, d.collected_at, d.collected_by,
        d.effective_from, d.effective_until, d.received_at,
        case when d.withdrawn_at <= known or known is null then d.withdrawn_at end
    from compliance.described_revisions as d
    where d.org_id = list_evidence_revisions.org_id and d.evidence_id = list_evidence_revisions.evidence_id
        and d.number > list_evidence_revisions.after
        and case
            when list_evidence_revisions.withdrawn then known is null or d.received_at <= known
            when known is null then upper_inf(d.recorded_during)
            else d.recorded_during @> known
        end
    order by d.number
    limit list_evidence_revisions."limit";
end;
$$;

comment on function api.list_evidence_revisions is
$doc$List the revisions of evidence, a page at a time.

- `org_id`: the organization
- `evidence_id`: the evidence
- `as_of`: as it was recorded at this instant
- `withdrawn`: those that were withdrawn as well
- `limit`: rows a page
- `after`: number after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_evidence_revisions from public;
grant execute on function api.list_evidence_revisions to remit_api, remit_analyst;
