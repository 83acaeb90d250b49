-- How long approvals take, and who decided.
create or replace view report.approval_times
with (security_barrier = true)
as
select
    a.org_id,
    c.name::text as organization,
    a.id as approval,
    a.request_id as request,
    q.kind::text as kind,
    e.code::text as environment,
    a.source::text as source,
    array_to_string(a.rules, ', ') as rules,
    a.state::text as state,
    a.escalated_from is not null as escalated,
    a.created_at as asked_at,
    a.decided_at,
    a.decided_by,
    coalesce(a.decided_at, case when a.state = 'pending' then now() end) - a.created_at as waited,
    a.due_at
from infra.approvals as a
inner join infra.requests as q on a.org_id = q.org_id and a.request_id = q.id
inner join org.org_charts as c on a.org_id = c.id
inner join infra.environments as e on q.environment_id = e.id;

alter view report.approval_times owner to remit_report;

comment on view report.approval_times is 'Approvals and how long they took.';
comment on column report.approval_times.org_id is 'Organization.';
comment on column report.approval_times.organization is 'Its name.';
comment on column report.approval_times.approval is 'Number of the approval.';
comment on column report.approval_times.request is 'Number of the request.';
comment on column report.approval_times.kind is 'What was asked for.';
comment on column report.approval_times.environment is 'Code of the environment.';
comment on column report.approval_times.source is 'Where the approver comes from.';
comment on column report.approval_times.rules is 'Rules that asked for it.';
comment on column report.approval_times.state is 'Where it stands.';
comment on column report.approval_times.escalated is 'Whether it took the place of one that nobody decided in time.';
comment on column report.approval_times.asked_at is 'When it was asked for.';
comment on column report.approval_times.decided_at is 'When it was decided.';
comment on column report.approval_times.decided_by is 'Who decided.';
comment on column report.approval_times.waited is 'How long it took, or has been waiting.';
comment on column report.approval_times.due_at is 'When it goes to the next level.';

revoke all on report.approval_times from public;
grant select on report.approval_times to remit_analyst;
