-- Let evidence support just these controls; links that end stay on record.
create or replace function api.replace_evidence_controls(
    org_id bigint,
    evidence_id bigint,
    controls text[],
    expected_version bigint default null
)
returns setof api.evidence_link
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    evidence compliance.evidence;
begin
    perform org.authorize(replace_evidence_controls.org_id, 'editor');
    instant := compliance.open_record(replace_evidence_controls.org_id);
    evidence := compliance.lock_evidence(
        replace_evidence_controls.org_id, replace_evidence_controls.evidence_id, replace_evidence_controls.expected_version);
    perform compliance.raise_violations(array(
        select (format('/%s', c.position - 1), '23503', format('there is no control %s', c.code))::api.document_violation
        from unnest(replace_evidence_controls.controls) with ordinality as c(code, position)
        where not exists (select from compliance.controls as k where k.org_id = replace_evidence_controls.org_id and k.code = c.code)
        order by c.position));
    update compliance.evidence_controls as l
    set recorded_during = tstzrange(lower(l.recorded_during), instant)
    from compliance.controls as k
    where l.org_id = evidence.org_id and l.evidence_id = evidence.id and upper_inf(l.recorded_during)
        and k.org_id = l.org_id and k.id = l.control_id and k.code <> all(coalesce(replace_evidence_controls.controls, '{}'));
    insert into compliance.evidence_controls (org_id, evidence_id, control_id, recorded_during)
    select k.org_id, evidence.id, k.id, 'empty'
    from compliance.controls as k
    where k.org_id = evidence.org_id and k.code = any(replace_evidence_controls.controls)
        and not exists (
            select from compliance.evidence_controls as l
            where l.org_id = k.org_id and l.evidence_id = evidence.id and l.control_id = k.id and upper_inf(l.recorded_during))
    order by k.id;
    return query
    select s.*
    from api.list_evidence_controls(evidence.org_id, evidence.id) as s;
end;
$$;

comment on function api.replace_evidence_controls is
$doc$Replace the controls that evidence supports.

Tests of controls that are new to it run at once.

- `org_id`: the organization
- `evidence_id`: the evidence
- `controls`: codes of the controls
- `expected_version`: refuse when the evidence is at another version

Example: ["AC-1", "AC-2"]

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM012 document_refused$doc$;

revoke all on function api.replace_evidence_controls from public;
grant execute on function api.replace_evidence_controls to remit_api;
