-- What of compliance enters the journal.
create or replace trigger controls_recorded_insert
after insert on compliance.controls
referencing new table as new_rows
for each statement execute function kernel.recorded('controls', 'org_id', 'id');

create or replace trigger controls_recorded_update
after update on compliance.controls
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('controls', 'org_id', 'id');

create or replace trigger control_versions_recorded_insert
after insert on compliance.control_versions
referencing new table as new_rows
for each statement execute function kernel.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger control_versions_recorded_update
after update on compliance.control_versions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger control_versions_recorded_delete
after delete on compliance.control_versions
referencing old table as old_rows
for each statement execute function kernel.recorded('control_versions', 'org_id', 'control_id');

create or replace trigger satisfactions_recorded_insert
after insert on compliance.satisfactions
referencing new table as new_rows
for each statement execute function kernel.recorded('satisfactions', 'org_id', 'id');

create or replace trigger satisfactions_recorded_update
after update on compliance.satisfactions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('satisfactions', 'org_id', 'id');

create or replace trigger satisfactions_recorded_delete
after delete on compliance.satisfactions
referencing old table as old_rows
for each statement execute function kernel.recorded('satisfactions', 'org_id', 'id');

create or replace trigger evidence_recorded_insert
after insert on compliance.evidence
referencing new table as new_rows
for each statement execute function kernel.recorded('evidence', 'org_id', 'id');

create or replace trigger evidence_recorded_update
after update on compliance.evidence
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('evidence', 'org_id', 'id');

create or replace trigger evidence_revisions_recorded_insert
after insert on compliance.evidence_revisions
referencing new table as new_rows
for each statement execute function kernel.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_revisions_recorded_update
after update on compliance.evidence_revisions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_revisions_recorded_delete
after delete on compliance.evidence_revisions
referencing old table as old_rows
for each statement execute function kernel.recorded('evidence_revisions', 'org_id', 'evidence_id');

create or replace trigger evidence_controls_recorded_insert
after insert on compliance.evidence_controls
referencing new table as new_rows
for each statement execute function kernel.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger evidence_controls_recorded_update
after update on compliance.evidence_controls
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger evidence_controls_recorded_delete
after delete on compliance.evidence_controls
referencing old table as old_rows
for each statement execute function kernel.recorded('evidence_controls', 'org_id', 'id');

create or replace trigger tests_recorded_insert
after insert on compliance.tests
referencing new table as new_rows
for each statement execute function kernel.recorded('tests', 'org_id', 'id');

create or replace trigger tests_recorded_update
after update on compliance.tests
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('tests', 'org_id', 'id');

create or replace trigger test_versions_recorded_insert
after insert on compliance.test_versions
referencing new table as new_rows
for each statement execute function kernel.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_versions_recorded_update
after update on compliance.test_versions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_versions_recorded_delete
after delete on compliance.test_versions
referencing old table as old_rows
for each statement execute function kernel.recorded('test_versions', 'org_id', 'test_id');

create or replace trigger test_runs_recorded_insert
after insert on compliance.test_runs
referencing new table as new_rows
for each statement execute function kernel.recorded('test_runs', 'org_id', 'id');

create or replace trigger systems_recorded_insert
after insert on compliance.systems
referencing new table as new_rows
for each statement execute function kernel.recorded('systems', 'org_id', 'id');

create or replace trigger systems_recorded_update
after update on compliance.systems
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('systems', 'org_id', 'id');

create or replace trigger adoptions_recorded_insert
after insert on compliance.adoptions
referencing new table as new_rows
for each statement execute function kernel.recorded('adoptions', 'org_id', 'id');

create or replace trigger adoptions_recorded_update
after update on compliance.adoptions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('adoptions', 'org_id', 'id');

create or replace trigger upgrades_recorded_insert
after insert on compliance.upgrades
referencing new table as new_rows
for each statement execute function kernel.recorded('upgrades', 'org_id', 'id');

create or replace trigger upgrades_recorded_update
after update on compliance.upgrades
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('upgrades', 'org_id', 'id');

create or replace trigger upgrades_recorded_delete
after delete on compliance.upgrades
referencing old table as old_rows
for each statement execute function kernel.recorded('upgrades', 'org_id', 'id');

create or replace trigger scope_rules_recorded_insert
after insert on compliance.scope_rules
referencing new table as new_rows
for each statement execute function kernel.recorded('scope_rules', 'org_id', 'id');

create or replace trigger scope_rules_recorded_update
after update on compliance.scope_rules
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('scope_rules', 'org_id', 'id');

create or replace trigger scope_rules_recorded_delete
after delete on compliance.scope_rules
referencing old table as old_rows
for each statement execute function kernel.recorded('scope_rules', 'org_id', 'id');

create or replace trigger exceptions_recorded_insert
after insert on compliance.exceptions
referencing new table as new_rows
for each statement execute function kernel.recorded('exceptions', 'org_id', 'id');

create or replace trigger exceptions_recorded_update
after update on compliance.exceptions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('exceptions', 'org_id', 'id');

create or replace trigger exception_decisions_recorded_insert
after insert on compliance.exception_decisions
referencing new table as new_rows
for each statement execute function kernel.recorded('exception_decisions', 'org_id', 'exception_id');

create or replace trigger audits_recorded_insert
after insert on compliance.audits
referencing new table as new_rows
for each statement execute function kernel.recorded('audits', 'org_id', 'id', 'document');

create or replace trigger authorizations_recorded_insert
after insert on compliance.authorizations
referencing new table as new_rows
for each statement execute function kernel.recorded('authorizations', 'org_id', 'id');

create or replace trigger frameworks_recorded_insert
after insert on compliance.frameworks
referencing new table as new_rows
for each statement execute function kernel.recorded('frameworks', 'owner_id', 'id');

create or replace trigger frameworks_recorded_update
after update on compliance.frameworks
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('frameworks', 'owner_id', 'id');

create or replace trigger frameworks_recorded_delete
after delete on compliance.frameworks
referencing old table as old_rows
for each statement execute function kernel.recorded('frameworks', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_insert
after insert on compliance.framework_versions
referencing new table as new_rows
for each statement execute function kernel.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_update
after update on compliance.framework_versions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger framework_versions_recorded_delete
after delete on compliance.framework_versions
referencing old table as old_rows
for each statement execute function kernel.recorded('framework_versions', 'owner_id', 'id');

create or replace trigger baselines_recorded_insert
after insert on compliance.baselines
referencing new table as new_rows
for each statement execute function kernel.recorded('baselines', 'owner_id', 'id');

create or replace trigger baselines_recorded_update
after update on compliance.baselines
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('baselines', 'owner_id', 'id');

create or replace trigger baselines_recorded_delete
after delete on compliance.baselines
referencing old table as old_rows
for each statement execute function kernel.recorded('baselines', 'owner_id', 'id');

create or replace trigger lineage_recorded_insert
after insert on compliance.lineage
referencing new table as new_rows
for each statement execute function kernel.recorded('lineage', 'owner_id', 'id');

create or replace trigger lineage_recorded_update
after update on compliance.lineage
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('lineage', 'owner_id', 'id');

create or replace trigger lineage_recorded_delete
after delete on compliance.lineage
referencing old table as old_rows
for each statement execute function kernel.recorded('lineage', 'owner_id', 'id');

create or replace trigger mappings_recorded_insert
after insert on compliance.mappings
referencing new table as new_rows
for each statement execute function kernel.recorded('mappings', 'owner_id', 'id');

create or replace trigger mappings_recorded_update
after update on compliance.mappings
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('mappings', 'owner_id', 'id');

create or replace trigger mappings_recorded_delete
after delete on compliance.mappings
referencing old table as old_rows
for each statement execute function kernel.recorded('mappings', 'owner_id', 'id');

create or replace trigger control_templates_recorded_insert
after insert on compliance.control_templates
referencing new table as new_rows
for each statement execute function kernel.recorded('control_templates', 'owner_id', 'id');

create or replace trigger control_templates_recorded_update
after update on compliance.control_templates
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('control_templates', 'owner_id', 'id');

create or replace trigger control_templates_recorded_delete
after delete on compliance.control_templates
referencing old table as old_rows
for each statement execute function kernel.recorded('control_templates', 'owner_id', 'id');

create or replace trigger adoption_terms_recorded_insert
after insert on compliance.adoption_terms
referencing new table as new_rows
for each statement execute function kernel.recorded('adoption_terms', 'org_id', 'id');

create or replace trigger adoption_terms_recorded_update
after update on compliance.adoption_terms
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('adoption_terms', 'org_id', 'id');
