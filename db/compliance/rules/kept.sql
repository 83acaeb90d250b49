-- Records of compliance are kept.
create or replace trigger controls_kept
before delete or truncate on compliance.controls
for each statement execute function kernel.kept('controls');

create or replace trigger control_versions_kept
before truncate on compliance.control_versions
for each statement execute function kernel.kept('control_versions');

create or replace trigger satisfactions_kept
before truncate on compliance.satisfactions
for each statement execute function kernel.kept('satisfactions');

create or replace trigger evidence_kept
before delete or truncate on compliance.evidence
for each statement execute function kernel.kept('evidence');

create or replace trigger evidence_revisions_kept
before truncate on compliance.evidence_revisions
for each statement execute function kernel.kept('evidence_revisions');

create or replace trigger evidence_controls_kept
before truncate on compliance.evidence_controls
for each statement execute function kernel.kept('evidence_controls');

create or replace trigger tests_kept
before delete or truncate on compliance.tests
for each statement execute function kernel.kept('tests');

create or replace trigger test_versions_kept
before truncate on compliance.test_versions
for each statement execute function kernel.kept('test_versions');

create or replace trigger test_runs_kept
before delete or truncate on compliance.test_runs
for each statement execute function kernel.kept('test_runs');

create or replace trigger systems_kept
before delete or truncate on compliance.systems
for each statement execute function kernel.kept('systems');

create or replace trigger adoptions_kept
before delete or truncate on compliance.adoptions
for each statement execute function kernel.kept('adoptions');

create or replace trigger upgrades_kept
before truncate on compliance.upgrades
for each statement execute function kernel.kept('upgrades');

create or replace trigger scope_rules_kept
before truncate on compliance.scope_rules
for each statement execute function kernel.kept('scope_rules');

create or replace trigger exceptions_kept
before delete or truncate on compliance.exceptions
for each statement execute function kernel.kept('exceptions');

create or replace trigger exception_decisions_kept
before delete or truncate on compliance.exception_decisions
for each statement execute function kernel.kept('exception_decisions');

create or replace trigger audits_kept
before delete or truncate on compliance.audits
for each statement execute function kernel.kept('audits');

create or replace trigger authorizations_kept
before delete or truncate on compliance.authorizations
for each statement execute function kernel.kept('authorizations');

create or replace trigger lineage_kept
before truncate on compliance.lineage
for each statement execute function kernel.kept('lineage');

create or replace trigger mappings_kept
before truncate on compliance.mappings
for each statement execute function kernel.kept('mappings');

create or replace trigger control_templates_kept
before truncate on compliance.control_templates
for each statement execute function kernel.kept('control_templates');
