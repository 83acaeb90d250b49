-- How what runs differs from what is desired, path by path.
create or replace view report.drift
with (security_barrier = true)
as
select
    r.org_id,
    c.name::text as organization,
    r.id as resource,
    r.name::text as name,
    r.physical_name,
    e.code::text as environment,
    b.provider || '/' || b.name as blueprint,
    r.owner_id,
    p.name::text as owner,
    d.value ->> 'object' as object,
    d.value ->> 'path' as path,
    d.value -> 'desired' as desired,
    d.value -> 'observed' as observed,
    r.drifted_at,
    array_to_string(r.broken_guardrails, ', ') as broken_guardrails,
    o.seen_at
from infra.resources as r
cross join lateral jsonb_array_elements(r.drift) as d (value)
inner join org.org_charts as c on r.org_id = c.id
inner join infra.environments as e on r.environment_id = e.id
inner join infra.blueprint_versions as v on r.blueprint_version_id = v.id
inner join infra.blueprints as b on v.blueprint_id = b.id
left join org.employees as p on r.org_id = p.org_id and r.owner_id = p.id
left join infra.observations as o on r.org_id = o.org_id and r.id = o.resource_id
where r.ended_at is null;

alter view report.drift owner to remit_report;

comment on view report.drift is 'Differences between what runs and what is desired.';
comment on column report.drift.org_id is 'Organization.';
comment on column report.drift.organization is 'Its name.';
comment on column report.drift.resource is 'Number of the resource.';
comment on column report.drift.name is 'Its name.';
comment on column report.drift.physical_name is 'Name that the provider knows.';
comment on column report.drift.environment is 'Code of the environment.';
comment on column report.drift.blueprint is 'Code of the blueprint.';
comment on column report.drift.owner_id is 'Employee who answers for it.';
comment on column report.drift.owner is 'Their name.';
comment on column report.drift.object is 'Object of the resource.';
comment on column report.drift.path is 'JSON pointer into it; empty when all of it is missing.';
comment on column report.drift.desired is 'What is desired there.';
comment on column report.drift.observed is 'What is there.';
comment on column report.drift.drifted_at is 'Since when the resource differs.';
comment on column report.drift.broken_guardrails is 'Guardrails that it does not keep.';
comment on column report.drift.seen_at is 'When it was last looked at.';

revoke all on report.drift from public;
grant select on report.drift to remit_analyst;
