-- What the report views read; their owner is under row-level security.
grant select on compliance.controls,
    compliance.control_versions,
    compliance.satisfactions,
    compliance.evidence,
    compliance.evidence_revisions,
    compliance.evidence_controls,
    compliance.tests,
    compliance.test_versions,
    compliance.test_runs,
    compliance.systems,
    compliance.adoptions,
    compliance.upgrades,
    compliance.scope_rules,
    compliance.exceptions,
    compliance.exception_decisions,
    compliance.audits,
    compliance.authorizations,
    compliance.frameworks,
    compliance.framework_versions,
    compliance.baselines,
    compliance.lineage,
    compliance.mappings,
    compliance.control_templates,
    compliance.requirements,
    compliance.baseline_requirements
to remit_report;

grant usage on schema compliance to remit_report;
