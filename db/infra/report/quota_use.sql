-- How much of each quota is taken.
create or replace view report.quota_use
with (security_barrier = true)
as
select
    q.org_id,
    c.name::text as organization,
    q.id as quota,
    q.employee_id,
    p.name::text as employee,
    q.metric::text as metric,
    e.code::text as environment,
    q.amount,
    u.used,
    greatest(q.amount - u.used, 0) as free,
    round(u.used / nullif(q.amount, 0), 4) as share,
    u.used > q.amount as exceeded
from infra.quotas as q
inner join infra.quota_usage as u on q.org_id = u.org_id and q.id = u.quota_id
inner join org.org_charts as c on q.org_id = c.id
inner join org.employees as p on q.org_id = p.org_id and q.employee_id = p.id
left join infra.environments as e on q.environment_id = e.id;

alter view report.quota_use owner to remit_report;

comment on view report.quota_use is 'Quotas and what is used of them.';
comment on column report.quota_use.org_id is 'Organization.';
comment on column report.quota_use.organization is 'Its name.';
comment on column report.quota_use.quota is 'Number of the quota.';
comment on column report.quota_use.employee_id is 'Head of the subtree.';
comment on column report.quota_use.employee is 'Their name.';
comment on column report.quota_use.metric is 'What is limited.';
comment on column report.quota_use.environment is 'Code of the environment; null for all.';
comment on column report.quota_use.amount is 'Limit.';
comment on column report.quota_use.used is 'How much is taken.';
comment on column report.quota_use.free is 'How much is left.';
comment on column report.quota_use.share is 'Used part of the limit.';
comment on column report.quota_use.exceeded is 'Whether it is over, since people moved or the limit was lowered.';

revoke all on report.quota_use from public;
grant select on report.quota_use to remit_analyst;
