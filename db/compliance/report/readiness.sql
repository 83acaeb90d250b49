-- Readiness of every adopted framework, requirement by requirement, now.
--
-- The function derives it and asks itself whether the caller may know.
create or replace view report.readiness
with (security_barrier = true)
as
select
    a.org_id,
    c.name::text as organization,
    a.code::text as adoption,
    r.framework,
    r.framework_version,
    q.id as position,
    q.key,
    q.code,
    q.title,
    q.kind,
    q.assessable,
    q.status,
    array_to_string(q.controls, ', ') as controls,
    (
        select string_agg(w.message, '; ' order by w.place)
        from unnest(q.reasons) with ordinality as w (reason, message, control, evidence, test, since, place)
    ) as why,
    q.exception_until,
    r.as_of,
    r.effective_at
from compliance.adoptions as a
inner join org.org_charts as c on a.org_id = c.id
cross join lateral api.get_readiness(a.org_id, a.id) as r
cross join lateral unnest(r.requirements) as q
where not a.retired;

alter view report.readiness owner to remit_report;

comment on view report.readiness is 'Requirements of adopted frameworks with their derived status and why.';
comment on column report.readiness.org_id is 'Organization.';
comment on column report.readiness.organization is 'Its name.';
comment on column report.readiness.adoption is 'Code of the adoption.';
comment on column report.readiness.framework is 'Code of the framework.';
comment on column report.readiness.framework_version is 'Its version.';
comment on column report.readiness.position is 'Position in the framework version.';
comment on column report.readiness.key is 'Key of the requirement.';
comment on column report.readiness.code is 'Identifier as this version prints it.';
comment on column report.readiness.title is 'Title.';
comment on column report.readiness.kind is 'Word of the framework for this level.';
comment on column report.readiness.assessable is 'Whether it is assessed itself, or is a heading.';
comment on column report.readiness.status is 'ready, partial, not_ready or not_applicable.';
comment on column report.readiness.controls is 'Codes of the controls that satisfy it.';
comment on column report.readiness.why is 'Why it is not ready, or out of scope.';
comment on column report.readiness.exception_until is 'End of an accepted risk in force.';
comment on column report.readiness.as_of is 'What had been recorded by then counts.';
comment on column report.readiness.effective_at is 'Instant that the answer is about.';

revoke all on report.readiness from public;
grant select on report.readiness to remit_analyst;
