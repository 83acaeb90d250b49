-- How long it took from asking for something new until it ran.
create or replace view report.provisioning_times
with (security_barrier = true)
as
select
    q.org_id,
    c.name::text as organization,
    q.id as request,
    r.id as resource,
    r.name::text as name,
    e.code::text as environment,
    b.provider || '/' || b.name as blueprint,
    q.submitted_at,
    q.decided_at,
    r.running_at,
    q.decided_at - q.submitted_at as approval,
    r.running_at - coalesce(q.decided_at, q.submitted_at) as provisioning,
    r.running_at - q.submitted_at as total
from infra.requests as q
inner join infra.resources as r on q.org_id = r.org_id and q.resource_id = r.id
inner join org.org_charts as c on q.org_id = c.id
inner join infra.environments as e on r.environment_id = e.id
inner join infra.blueprint_versions as v on r.blueprint_version_id = v.id
inner join infra.blueprints as b on v.blueprint_id = b.id
where q.kind = 'create' and r.running_at is not null;

alter view report.provisioning_times owner to remit_report;

comment on view report.provisioning_times is 'Time from request to running.';
comment on column report.provisioning_times.org_id is 'Organization.';
comment on column report.provisioning_times.organization is 'Its name.';
comment on column report.provisioning_times.request is 'Number of the request.';
comment on column report.provisioning_times.resource is 'Number of the resource.';
comment on column report.provisioning_times.name is 'Its name.';
comment on column report.provisioning_times.environment is 'Code of the environment.';
comment on column report.provisioning_times.blueprint is 'Code of the blueprint.';
comment on column report.provisioning_times.submitted_at is 'When it was submitted.';
comment on column report.provisioning_times.decided_at is 'When the last approval was given; null when nobody had to.';
comment on column report.provisioning_times.running_at is 'When it first ran.';
comment on column report.provisioning_times.approval is 'How long approval took; null when nobody had to.';
comment on column report.provisioning_times.provisioning is 'How long it took from then.';
comment on column report.provisioning_times.total is 'How long it took in all.';

revoke all on report.provisioning_times from public;
grant select on report.provisioning_times to remit_analyst;
