-- Every revision of evidence that stands, with hash, owner and the controls that it supports.
create or replace view report.evidence_register
with (security_barrier = true)
as
select
    e.org_id,
    o.name::text as organization,
    e.code::text as evidence,
    e.kind::text as kind,
    e.title::text as title,
    p.name::text as owner,
    r.number as revision,
    r.content_hash::text as content_hash,
    r.source::text as source,
    r.location::text as location,
    r.collected_at,
    r.collected_by,
    lower(r.recorded_during) as received_at,
    lower(r.effective_during) as effective_from,
    upper(r.effective_during) as effective_until,
    (
        select string_agg(c.code, ', ' order by c.code)
        from compliance.evidence_controls as l
        inner join compliance.controls as c on c.org_id = l.org_id and c.id = l.control_id
        where l.org_id = e.org_id and l.evidence_id = e.id and upper_inf(l.recorded_during)
    ) as controls
from compliance.evidence as e
inner join org.org_charts as o on e.org_id = o.id
left join org.employees as p on e.org_id = p.org_id and e.owner_id = p.id
left join compliance.evidence_revisions as r on e.org_id = r.org_id and e.id = r.evidence_id and upper_inf(r.recorded_during);

alter view report.evidence_register owner to remit_report;

comment on view report.evidence_register is 'Evidence revisions that stand, with hashes.';
comment on column report.evidence_register.org_id is 'Organization.';
comment on column report.evidence_register.organization is 'Its name.';
comment on column report.evidence_register.evidence is 'Code of the evidence.';
comment on column report.evidence_register.kind is 'Kind, by which tests find it.';
comment on column report.evidence_register.title is 'Title.';
comment on column report.evidence_register.owner is 'Employee whose duty it is.';
comment on column report.evidence_register.revision is 'Revision.';
comment on column report.evidence_register.content_hash is 'SHA-256 of the content.';
comment on column report.evidence_register.source is 'System or person that it comes from.';
comment on column report.evidence_register.location is 'Where the file is kept.';
comment on column report.evidence_register.collected_at is 'When it was collected.';
comment on column report.evidence_register.collected_by is 'Who handed it in.';
comment on column report.evidence_register.received_at is 'When it was recorded.';
comment on column report.evidence_register.effective_from is 'From when it is evidence.';
comment on column report.evidence_register.effective_until is 'Until when.';
comment on column report.evidence_register.controls is 'Codes of the controls that it supports.';

revoke all on report.evidence_register from public;
grant select on report.evidence_register to remit_analyst;
