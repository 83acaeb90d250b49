-- The infrastructure of an organization or a team at a glance.
create type api.infrastructure as (
    org_id bigint,
    employee_id bigint,
    resources bigint,
    states jsonb,
    monthly_cost jsonb,
    drifted bigint,
    broken bigint,
    failing bigint,
    expiring bigint,
    over_time bigint,
    open_requests bigint,
    untracked bigint
);

comment on type api.infrastructure is
$doc$What there is, what it costs, and what needs a look.

Example: {"org_id": 7, "employee_id": null, "resources": 120, "states": {"running": 117, "failed": 3}, "monthly_cost": {"USD": 1210.5}, "drifted": 4, "broken": 1, "failing": 3, "expiring": 2, "over_time": 0, "open_requests": 5, "untracked": 1}$doc$;
comment on column api.infrastructure.org_id is 'Organization.';
comment on column api.infrastructure.employee_id is 'Head of the team; null for the whole organization. [nullable]';
comment on column api.infrastructure.resources is 'Resources that have not ended.';
comment on column api.infrastructure.states is 'State to number of resources.';
comment on column api.infrastructure.monthly_cost is 'Currency to what the resources cost a month.';
comment on column api.infrastructure.drifted is 'Resources that differ from what is desired.';
comment on column api.infrastructure.broken is 'Resources that break a guardrail.';
comment on column api.infrastructure.failing is 'Resources that have failed, or cannot be looked at.';
comment on column api.infrastructure.expiring is 'Resources whose owners were warned of the end.';
comment on column api.infrastructure.over_time is 'Resources that are past their end and stay: protected, or with an open request.';
comment on column api.infrastructure.open_requests is 'Requests that are pending, being carried out or failed.';
comment on column api.infrastructure.untracked is 'Objects that are tagged with the organization and unknown here; null of a team. [nullable]';
