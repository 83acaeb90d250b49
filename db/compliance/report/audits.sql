-- Frozen assessments. All that an auditor sees, with audited_requirements.
create or replace view report.audits
with (security_barrier = true)
as
select
    a.org_id,
    o.name::text as organization,
    a.id as audit_id,
    a.title::text as title,
    d.code::text as adoption,
    f.code::text as framework,
    fv.version::text as framework_version,
    a.as_of,
    a.effective_at,
    lower(a.observation_during) as period_from,
    upper(a.observation_during) as period_until,
    encode(a.content_hash, 'hex') as content_hash,
    a.frozen_by,
    a.document
from compliance.audits as a
inner join org.org_charts as o on a.org_id = o.id
inner join compliance.adoptions as d on a.org_id = d.org_id and a.adoption_id = d.id
inner join compliance.framework_versions as fv on d.version_id = fv.id
inner join compliance.frameworks as f on fv.framework_id = f.id;

alter view report.audits owner to remit_report;

comment on view report.audits is 'Frozen assessments of organizations.';
comment on column report.audits.org_id is 'Organization.';
comment on column report.audits.organization is 'Its name.';
comment on column report.audits.audit_id is 'Number of the audit in the organization.';
comment on column report.audits.title is 'Title.';
comment on column report.audits.adoption is 'Code of the adoption.';
comment on column report.audits.framework is 'Code of the framework.';
comment on column report.audits.framework_version is 'Its version.';
comment on column report.audits.as_of is 'What had been recorded by then counts.';
comment on column report.audits.effective_at is 'Instant that it is about.';
comment on column report.audits.period_from is 'Begin of the observation period.';
comment on column report.audits.period_until is 'Its end.';
comment on column report.audits.content_hash is 'SHA-256 of the document.';
comment on column report.audits.frozen_by is 'Who froze it.';
comment on column report.audits.document is 'The assessment.';

revoke all on report.audits from public;
grant select on report.audits to remit_analyst, remit_auditor;
