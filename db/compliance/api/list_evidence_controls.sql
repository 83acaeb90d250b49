-- List the controls that evidence supports, now or as known at an instant.
create or replace function api.list_evidence_controls(org_id bigint, evidence_id bigint, as_of timestamptz default null)
returns setof api.evidence_link
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    known timestamptz;
begin
    perform org.authorize(list_evidence_controls.org_id, 'viewer');
    if list_evidence_controls.as_of is not null then
        known := compliance.known_until(list_evidence_controls.org_id, list_evidence_controls.as_of);
    end if;
    perform compliance.get_evidence(list_evidence_controls.org_id, list_evidence_controls.evidence_id);
    return query
    select l.control_id, c.code::text, lower(l.recorded_during)
    from compliance.evidence_controls as l
    inner join compliance.controls as c on c.org_id = l.org_id and c.id = l.control_id
    where l.org_id = list_evidence_controls.org_id and l.evidence_id = list_evidence_controls.evidence_id
        and case
            when known is null then upper_inf(l.recorded_during)
            else l.recorded_during @> known
        end
    order by c.code;
end;
$$;

comment on function api.list_evidence_controls is
$doc$List the controls that evidence supports.

- `org_id`: the organization
- `evidence_id`: the evidence
- `as_of`: as it was recorded at this instant

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_evidence_controls from public;
grant execute on function api.list_evidence_controls to remit_api, remit_analyst;
