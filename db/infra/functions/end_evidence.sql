-- What is gone is evidence for nothing: its links end, and so do the questions that nothing answers any more.
create or replace function infra.end_evidence(org_id bigint, resource_ids bigint[])
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    evidence_ids bigint[];
    control_ids bigint[];
    instant timestamptz;
begin
    evidence_ids := array(
        select e.id
        from infra.resources as r
        inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
        inner join infra.blueprint_versions as known on known.blueprint_id = v.blueprint_id
        cross join lateral jsonb_array_elements(known.evidence) as n(entry)
        inner join compliance.evidence as e on e.org_id = r.org_id and e.code = format('infra/%s/%s', r.physical_name, n.entry ->> 'code')
        where r.org_id = end_evidence.org_id and r.id = any (end_evidence.resource_ids)
            and (r.ended_at is not null or not jsonb_path_exists(v.evidence, '$[*] ? (@.code == $code)', jsonb_build_object('code', n.entry -> 'code'))));
    if cardinality(evidence_ids) = 0 then
        return;
    end if;
    instant := compliance.open_record(end_evidence.org_id);
    with ended as (
        update compliance.evidence_controls as l
        set recorded_during = tstzrange(lower(l.recorded_during), instant)
        where l.org_id = end_evidence.org_id and l.evidence_id = any (evidence_ids) and upper_inf(l.recorded_during)
        returning l.control_id
    )
    select array_agg(distinct d.control_id) into control_ids from ended as d;
    perform infra.ask_tests(end_evidence.org_id, array(
        select c.id from unnest(control_ids) as c(id)
        where not infra.has_evidence(end_evidence.org_id, c.id)
        order by c.id), true);
end;
$$;

comment on function infra.end_evidence is
$doc$End the evidence of resources that are gone, and what an earlier version of a blueprint was evidence for.$doc$;

revoke all on function infra.end_evidence from public;
