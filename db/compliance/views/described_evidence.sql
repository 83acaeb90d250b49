-- Evidence with its latest standing revision and its controls, in the shape of api.evidence.
create or replace view compliance.described_evidence as
select
    e.id,
    e.org_id,
    e.code::text as code,
    e.kind::text as kind,
    e.title::text as title,
    e.owner_id,
    array(
        select c.code::text
        from compliance.evidence_controls as l
        inner join compliance.controls as c on l.org_id = c.org_id and l.control_id = c.id
        where l.org_id = e.org_id and l.evidence_id = e.id and upper_inf(l.recorded_during)
        order by c.code
    ) as controls,
    r.number as revision,
    r.content_hash::text as content_hash,
    r.source::text as source,
    r.location::text as location,
    r.media_type::text as media_type,
    r.collected_at,
    r.collected_by,
    lower(r.effective_during) as effective_from,
    upper(r.effective_during) as effective_until,
    lower(r.recorded_during) as received_at,
    e.version,
    e.created_at,
    e.updated_at
from compliance.evidence as e
left join lateral (
    select s.*
    from compliance.evidence_revisions as s
    where s.org_id = e.org_id and s.evidence_id = e.id and upper_inf(s.recorded_during)
    order by s.number desc
    limit 1
) as r on true;

comment on view compliance.described_evidence is 'Evidence with its latest standing revision and its controls, in the shape of api.evidence.';
