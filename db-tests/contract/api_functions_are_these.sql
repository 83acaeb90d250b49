-- The public surface: what is called what. A name that goes stays one release, marked deprecated.
begin;
select plan(1);
select functions_are('api', array[
    'apply_upgrade', 'authorize_system', 'claim_idempotency_key', 'create_adoption', 'create_control',
    'create_control_version', 'create_controls', 'create_employee', 'create_evidence', 'create_evidence_revision',
    'create_exception', 'create_org_chart', 'create_system', 'create_test', 'decide_exception', 'delete_employee',
    'delete_member', 'delete_org_chart', 'export_audit', 'export_employees', 'export_framework', 'freeze_audit',
    'get_adoption', 'get_audit', 'get_baseline', 'get_common_manager', 'get_control', 'get_control_template',
    'get_employee', 'get_evidence', 'get_evidence_payload', 'get_exception', 'get_framework',
    'get_framework_version', 'get_org_chart', 'get_readiness', 'get_requirement_tree', 'get_statistics',
    'get_system', 'get_test', 'get_tree', 'get_upgrade_plan', 'get_version_difference', 'import_baseline',
    'import_control_templates', 'import_controls', 'import_employees', 'import_framework', 'import_lineage',
    'import_mappings', 'list_adoptions', 'list_applicability', 'list_audit_applicability', 'list_audit_evidence',
    'list_audits', 'list_authorizations', 'list_baselines', 'list_compliance', 'list_control_suggestions',
    'list_control_templates', 'list_control_versions', 'list_controls', 'list_direct_reports',
    'list_employee_history', 'list_employees', 'list_error_codes', 'list_evidence', 'list_evidence_controls',
    'list_evidence_revisions', 'list_exceptions', 'list_framework_versions', 'list_frameworks', 'list_gaps',
    'list_journal', 'list_journal_heads', 'list_lineage', 'list_manager_chain', 'list_mappings', 'list_members',
    'list_org_charts', 'list_requirements', 'list_satisfactions', 'list_scope', 'list_subtree', 'list_suggestions',
    'list_systems', 'list_test_runs', 'list_tests', 'list_upgrades', 'promote_employee',
    'publish_framework_version', 'purge_idempotency_keys', 'put_member', 'reorganize_chart', 'replace_employee',
    'replace_evidence_controls', 'replace_satisfactions', 'replace_scope', 'revert_upgrade', 'review_satisfactions',
    'revoke_exception', 'run_tests', 'store_idempotent_answer', 'update_adoption', 'update_control',
    'update_employee', 'update_evidence', 'update_org_chart', 'update_system', 'update_test', 'verify_audit',
    'whoami', 'withdraw_evidence_revision']);

select * from finish();
rollback;
