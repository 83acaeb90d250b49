-- When requirements were not ready in the observation periods, one row a gap.
create or replace view report.period_gaps
with (security_barrier = true)
as
select
    a.org_id,
    c.name::text as organization,
    a.code::text as adoption,
    lower(a.observation_during) as period_from,
    upper(a.observation_during) as period_until,
    g.key,
    g.code,
    g.title,
    g.covered_share,
    s.begins_at,
    s.ends_at
from compliance.adoptions as a
inner join org.org_charts as c on a.org_id = c.id
cross join lateral api.list_gaps(a.org_id, a.id) as g
cross join lateral unnest(g.gaps) as s
where not a.retired and a.observation_during is not null;

alter view report.period_gaps owner to remit_report;

comment on view report.period_gaps is 'Gaps of requirements in observation periods.';
comment on column report.period_gaps.org_id is 'Organization.';
comment on column report.period_gaps.organization is 'Its name.';
comment on column report.period_gaps.adoption is 'Code of the adoption.';
comment on column report.period_gaps.period_from is 'Begin of the observation period.';
comment on column report.period_gaps.period_until is 'Its end.';
comment on column report.period_gaps.key is 'Key of the requirement.';
comment on column report.period_gaps.code is 'Identifier as this version prints it.';
comment on column report.period_gaps.title is 'Title.';
comment on column report.period_gaps.covered_share is 'Share of the period in which it was ready, 0 to 1.';
comment on column report.period_gaps.begins_at is 'Begin of the gap.';
comment on column report.period_gaps.ends_at is 'End of the gap.';

revoke all on report.period_gaps from public;
grant select on report.period_gaps to remit_analyst;
