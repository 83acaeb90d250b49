-- Analysts read the infrastructure of their own organization, and the shared catalogue. What is untracked and concerns no organization
-- is for those alone who see every one.
create policy approvals_visibility on infra.approvals
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy cost_periods_visibility on infra.cost_periods
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy delegations_visibility on infra.delegations
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy group_members_visibility on infra.group_members
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy groups_visibility on infra.groups
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy observations_visibility on infra.observations
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy policies_visibility on infra.policies
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy quota_charges_visibility on infra.quota_charges
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy quota_usage_visibility on infra.quota_usage
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy quotas_visibility on infra.quotas
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy requests_visibility on infra.requests
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy reservations_visibility on infra.reservations
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy resource_events_visibility on infra.resource_events
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy resources_visibility on infra.resources
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy settings_visibility on infra.settings
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy untracked_visibility on infra.untracked
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy work_visibility on infra.work
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy blueprints_visibility on infra.blueprints
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy blueprint_versions_visibility on infra.blueprint_versions
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy environments_visibility on infra.environments
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy prices_visibility on infra.prices
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy scans_visibility on infra.scans
for select to remit_report
using (environment_id in (select e.id from infra.environments as e));
