-- From each requirement to the controls, evidence and test runs behind it, as known now.
create or replace view report.requirement_trace
with (security_barrier = true)
as
select
    l.org_id,
    o.name::text as organization,
    f.code::text as framework,
    fv.version::text as framework_version,
    q.key::text as requirement,
    q.title::text as requirement_title,
    l.coverage::text as coverage,
    l.review::text as review,
    c.code::text as control,
    v.number as control_version,
    v.title::text as control_title,
    v.status::text as control_status,
    e.code::text as evidence,
    r.number as evidence_revision,
    r.content_hash::text as content_hash,
    lower(r.effective_during) as effective_from,
    upper(r.effective_during) as effective_until,
    t.code::text as test,
    run.result::text as result,
    run.recorded_at as run_at
from compliance.satisfactions as l
inner join org.org_charts as o on l.org_id = o.id
inner join compliance.framework_versions as fv on l.version_id = fv.id
inner join compliance.frameworks as f on fv.framework_id = f.id
inner join compliance.requirements as q on l.version_id = q.version_id and l.requirement_id = q.id
inner join compliance.controls as c on l.org_id = c.org_id and l.control_id = c.id
inner join compliance.control_versions as v
    on l.org_id = v.org_id and l.control_id = v.control_id and l.number = v.number and upper_inf(v.recorded_during)
left join compliance.evidence_controls as ec on c.org_id = ec.org_id and c.id = ec.control_id and upper_inf(ec.recorded_during)
left join compliance.evidence as e on ec.org_id = e.org_id and ec.evidence_id = e.id
left join compliance.evidence_revisions as r on e.org_id = r.org_id and e.id = r.evidence_id and upper_inf(r.recorded_during)
left join compliance.test_runs as run on r.org_id = run.org_id and r.evidence_id = run.evidence_id and r.number = run.evidence_number
left join compliance.tests as t on run.org_id = t.org_id and run.test_id = t.id
where upper_inf(l.recorded_during) and (t.id is null or t.control_id = c.id);

alter view report.requirement_trace owner to remit_report;

comment on view report.requirement_trace is 'Requirements with control versions, evidence revisions and test runs behind them.';
comment on column report.requirement_trace.org_id is 'Organization.';
comment on column report.requirement_trace.organization is 'Its name.';
comment on column report.requirement_trace.framework is 'Code of the framework.';
comment on column report.requirement_trace.framework_version is 'Its version.';
comment on column report.requirement_trace.requirement is 'Key of the requirement.';
comment on column report.requirement_trace.requirement_title is 'Its title.';
comment on column report.requirement_trace.coverage is 'full or part.';
comment on column report.requirement_trace.review is 'reviewed, or carried over by an upgrade.';
comment on column report.requirement_trace.control is 'Code of the control.';
comment on column report.requirement_trace.control_version is 'Version of the control.';
comment on column report.requirement_trace.control_title is 'What it says.';
comment on column report.requirement_trace.control_status is 'planned, implemented or retired.';
comment on column report.requirement_trace.evidence is 'Code of the evidence.';
comment on column report.requirement_trace.evidence_revision is 'Revision of the evidence.';
comment on column report.requirement_trace.content_hash is 'SHA-256 of its content.';
comment on column report.requirement_trace.effective_from is 'From when it is evidence.';
comment on column report.requirement_trace.effective_until is 'Until when.';
comment on column report.requirement_trace.test is 'Code of the test.';
comment on column report.requirement_trace.result is 'What the run said.';
comment on column report.requirement_trace.run_at is 'When it was recorded.';

revoke all on report.requirement_trace from public;
grant select on report.requirement_trace to remit_analyst;
