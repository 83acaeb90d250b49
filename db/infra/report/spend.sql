-- What resources cost, month by month (of UTC), and who answered for it; of the present month until now.
create or replace view report.spend
with (security_barrier = true)
as
select
    s.org_id,
    c.name::text as organization,
    s.month,
    e.code::text as environment,
    b.provider || '/' || b.name as blueprint,
    s.resource_id as resource,
    r.name::text as name,
    s.owner_id,
    p.name::text as owner,
    round(s.cost, 4) as cost,
    s.currency
from (
    select
        k.org_id,
        k.resource_id,
        k.owner_id,
        k.currency,
        g.month::date as month,
        sum(
            k.monthly_cost
            * extract(
                epoch from least(upper(k.valid_during), (g.month + interval '1 month') at time zone 'UTC', now())
                - greatest(lower(k.valid_during), g.month at time zone 'UTC')
            )
            / extract(epoch from (g.month + interval '1 month') at time zone 'UTC' - g.month at time zone 'UTC')
        ) as cost
    from infra.cost_periods as k
    cross join
        lateral generate_series(
            date_trunc('month', lower(k.valid_during) at time zone 'UTC'),
            coalesce(upper(k.valid_during), now()) at time zone 'UTC' - interval '1 microsecond',
            interval '1 month'
        ) as g (month)
    where lower(k.valid_during) < now()
    group by k.org_id, k.resource_id, k.owner_id, k.currency, g.month
) as s
inner join org.org_charts as c on s.org_id = c.id
inner join infra.resources as r on s.org_id = r.org_id and s.resource_id = r.id
inner join infra.environments as e on r.environment_id = e.id
inner join infra.blueprint_versions as v on r.blueprint_version_id = v.id
inner join infra.blueprints as b on v.blueprint_id = b.id
left join org.employees as p on s.org_id = p.org_id and s.owner_id = p.id;

alter view report.spend owner to remit_report;

comment on view report.spend is 'Cost of resources by month.';
comment on column report.spend.org_id is 'Organization.';
comment on column report.spend.organization is 'Its name.';
comment on column report.spend.month is 'First day of the month.';
comment on column report.spend.environment is 'Code of the environment.';
comment on column report.spend.blueprint is 'Code of the blueprint.';
comment on column report.spend.resource is 'Number of the resource.';
comment on column report.spend.name is 'Its name.';
comment on column report.spend.owner_id is 'Employee who answered for it.';
comment on column report.spend.owner is 'Their name, while they are there.';
comment on column report.spend.cost is 'What it cost in the month.';
comment on column report.spend.currency is 'ISO 4217.';

revoke all on report.spend from public;
grant select on report.spend to remit_analyst;
