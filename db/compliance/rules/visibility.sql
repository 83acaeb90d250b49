-- Analysts and auditors read the compliance of their own organization, and the shared catalogue.
create policy controls_visibility on compliance.controls
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy control_versions_visibility on compliance.control_versions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy satisfactions_visibility on compliance.satisfactions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy evidence_visibility on compliance.evidence
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy evidence_revisions_visibility on compliance.evidence_revisions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy evidence_controls_visibility on compliance.evidence_controls
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy tests_visibility on compliance.tests
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy test_versions_visibility on compliance.test_versions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy test_runs_visibility on compliance.test_runs
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy systems_visibility on compliance.systems
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy adoptions_visibility on compliance.adoptions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy adoption_terms_visibility on compliance.adoption_terms
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy upgrades_visibility on compliance.upgrades
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy scope_rules_visibility on compliance.scope_rules
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy exceptions_visibility on compliance.exceptions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy exception_decisions_visibility on compliance.exception_decisions
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy audits_visibility on compliance.audits
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy authorizations_visibility on compliance.authorizations
for select to remit_report
using ((select kernel.sees_every_organization()) or org_id = (select kernel.visible_organization()));

create policy frameworks_visibility on compliance.frameworks
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy framework_versions_visibility on compliance.framework_versions
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy baselines_visibility on compliance.baselines
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy lineage_visibility on compliance.lineage
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy mappings_visibility on compliance.mappings
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy control_templates_visibility on compliance.control_templates
for select to remit_report
using (owner_id = 0 or (select kernel.sees_every_organization()) or owner_id = (select kernel.visible_organization()));

create policy requirements_visibility on compliance.requirements
for select to remit_report
using (version_id in (select v.id from compliance.framework_versions as v));

create policy baseline_requirements_visibility on compliance.baseline_requirements
for select to remit_report
using (baseline_id in (select b.id from compliance.baselines as b));
