-- What the report views read; their owner is under row-level security.
grant select on infra.approvals to remit_report;

grant select on infra.blueprint_versions to remit_report;

grant select on infra.blueprints to remit_report;

grant select on infra.cost_periods to remit_report;

grant select on infra.environments to remit_report;

grant select on infra.group_members to remit_report;

grant select on infra.groups to remit_report;

grant select on infra.observations to remit_report;

grant select on infra.quota_usage to remit_report;

grant select on infra.quotas to remit_report;

grant select on infra.requests to remit_report;

grant select on infra.resource_events to remit_report;

grant select on infra.resources to remit_report;

grant usage on schema infra to remit_report;
