-- List the evidence of an organization by id, each with its latest revision.
--
-- Planned for its values, since which index serves depends on which filters are given.
create or replace function api.list_evidence(
    org_id bigint,
    kind kernel.label default null,
    owner_id kernel.row_id default null,
    control_id kernel.row_id default null,
    expiring_before timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.evidence
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
begin
    perform org.authorize(list_evidence.org_id, 'viewer');
    return query
    select d.*
    from compliance.described_evidence as d
    where d.org_id = list_evidence.org_id and d.id > list_evidence.after
        and (list_evidence.kind is null or d.kind = list_evidence.kind)
        and (list_evidence.owner_id is null or d.owner_id = list_evidence.owner_id)
        and (list_evidence.control_id is null or exists (
            select from compliance.evidence_controls as l
            where l.org_id = d.org_id and l.evidence_id = d.id and l.control_id = list_evidence.control_id and upper_inf(l.recorded_during)))
        and (list_evidence.expiring_before is null or d.effective_until < list_evidence.expiring_before)
    order by d.id
    limit list_evidence."limit";
end;
$$;

comment on function api.list_evidence is
$doc$List evidence, a page at a time.

- `org_id`: the organization
- `kind`: only of this kind
- `owner_id`: only what is the duty of this employee
- `control_id`: only what supports this control
- `expiring_before`: only what has expired or will by this instant
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_evidence from public;
grant execute on function api.list_evidence to remit_api, remit_analyst;
