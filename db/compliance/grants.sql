-- What the report views read; their owner is under row-level security.
grant select on compliance.controls to remit_report;

grant select on compliance.control_versions to remit_report;

grant select on compliance.satisfactions to remit_report;

grant select on compliance.evidence to remit_report;

grant select on compliance.evidence_revisions to remit_report;

grant select on compliance.evidence_controls to remit_report;

grant select on compliance.tests to remit_report;

grant select on compliance.test_versions to remit_report;

grant select on compliance.test_runs to remit_report;

grant select on compliance.systems to remit_report;

grant select on compliance.adoptions to remit_report;

grant select on compliance.upgrades to remit_report;

grant select on compliance.scope_rules to remit_report;

grant select on compliance.exceptions to remit_report;

grant select on compliance.exception_decisions to remit_report;

grant select on compliance.audits to remit_report;

grant select on compliance.authorizations to remit_report;

grant select on compliance.frameworks to remit_report;

grant select on compliance.framework_versions to remit_report;

grant select on compliance.baselines to remit_report;

grant select on compliance.lineage to remit_report;

grant select on compliance.mappings to remit_report;

grant select on compliance.control_templates to remit_report;

grant select on compliance.requirements to remit_report;

grant select on compliance.baseline_requirements to remit_report;

grant usage on schema compliance to remit_report;
