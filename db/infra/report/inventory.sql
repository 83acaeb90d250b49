-- Every resource that has not ended, with owner, cost, age and when it was last seen.
create or replace view report.inventory
with (security_barrier = true)
as
select
    r.org_id,
    c.name::text as organization,
    r.id as resource,
    r.name::text as name,
    r.physical_name,
    e.code::text as environment,
    e.stage::text as stage,
    b.provider || '/' || b.name as blueprint,
    v.number as blueprint_version,
    r.owner_id,
    p.name::text as owner,
    m.name::text as manager,
    r.state::text as state,
    r.monthly_cost,
    r.currency,
    now() - r.created_at as age,
    r.running_at,
    o.seen_at,
    r.drifted_at,
    array_to_string(r.broken_guardrails, ', ') as broken_guardrails,
    r.failure ->> 'message' as failure,
    r.expires_at,
    r.protected
from infra.resources as r
inner join org.org_charts as c on r.org_id = c.id
inner join infra.environments as e on r.environment_id = e.id
inner join infra.blueprint_versions as v on r.blueprint_version_id = v.id
inner join infra.blueprints as b on v.blueprint_id = b.id
left join org.employees as p on r.org_id = p.org_id and r.owner_id = p.id
left join org.employees as m on p.org_id = m.org_id and p.manager_id = m.id
left join infra.observations as o on r.org_id = o.org_id and r.id = o.resource_id
where r.ended_at is null;

alter view report.inventory owner to remit_report;

comment on view report.inventory is 'Resources that have not ended.';
comment on column report.inventory.org_id is 'Organization.';
comment on column report.inventory.organization is 'Its name.';
comment on column report.inventory.resource is 'Number of the resource.';
comment on column report.inventory.name is 'Name that its users chose.';
comment on column report.inventory.physical_name is 'Name that the provider knows.';
comment on column report.inventory.environment is 'Code of the environment.';
comment on column report.inventory.stage is 'Its stage.';
comment on column report.inventory.blueprint is 'Code of the blueprint.';
comment on column report.inventory.blueprint_version is 'Version of the blueprint.';
comment on column report.inventory.owner_id is 'Employee who answers for it.';
comment on column report.inventory.owner is 'Their name.';
comment on column report.inventory.manager is 'Name of their manager.';
comment on column report.inventory.state is 'Where it stands.';
comment on column report.inventory.monthly_cost is 'Cost of a month.';
comment on column report.inventory.currency is 'ISO 4217.';
comment on column report.inventory.age is 'How long ago it was asked for.';
comment on column report.inventory.running_at is 'When it first ran.';
comment on column report.inventory.seen_at is 'When a worker last looked at it.';
comment on column report.inventory.drifted_at is 'Since when it differs from what is desired.';
comment on column report.inventory.broken_guardrails is 'Guardrails that it does not keep.';
comment on column report.inventory.failure is 'Last word of the provider.';
comment on column report.inventory.expires_at is 'When it is deleted unless extended.';
comment on column report.inventory.protected is 'Whether it is kept from deletion.';

revoke all on report.inventory from public;
grant select on report.inventory to remit_analyst;
