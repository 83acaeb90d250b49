-- How many requirements of each framework version each control satisfies: work that is done once.
create or replace view report.control_coverage
with (security_barrier = true)
as
select
    c.org_id,
    o.name::text as organization,
    c.code::text as control,
    v.title::text as title,
    v.status::text as status,
    p.name::text as owner,
    f.code::text as framework,
    fv.version::text as framework_version,
    count(*) as requirements,
    count(*) filter (where l.coverage = 'full') as in_full,
    count(*) filter (where l.review = 'carried') as not_reviewed
from compliance.controls as c
inner join org.org_charts as o on c.org_id = o.id
left join org.employees as p on c.org_id = p.org_id and c.owner_id = p.id
inner join compliance.satisfactions as l on c.org_id = l.org_id and c.id = l.control_id and upper_inf(l.recorded_during)
inner join compliance.control_versions as v
    on l.org_id = v.org_id and l.control_id = v.control_id and l.number = v.number and upper_inf(v.recorded_during)
inner join compliance.framework_versions as fv on l.version_id = fv.id
inner join compliance.frameworks as f on fv.framework_id = f.id
where upper_inf(v.valid_during)
group by c.org_id, o.name, c.code, v.title, v.status, p.name, f.code, fv.version;

alter view report.control_coverage owner to remit_report;

comment on view report.control_coverage is 'Requirements that controls satisfy, by framework.';
comment on column report.control_coverage.org_id is 'Organization.';
comment on column report.control_coverage.organization is 'Its name.';
comment on column report.control_coverage.control is 'Code of the control.';
comment on column report.control_coverage.title is 'What it says.';
comment on column report.control_coverage.status is 'planned, implemented or retired.';
comment on column report.control_coverage.owner is 'Employee who answers for it.';
comment on column report.control_coverage.framework is 'Code of the framework.';
comment on column report.control_coverage.framework_version is 'Its version.';
comment on column report.control_coverage.requirements is 'Requirements that it satisfies.';
comment on column report.control_coverage.in_full is 'Those that it satisfies in full.';
comment on column report.control_coverage.not_reviewed is 'Those that an upgrade carried over and nobody reviewed.';

revoke all on report.control_coverage from public;
grant select on report.control_coverage to remit_analyst;
