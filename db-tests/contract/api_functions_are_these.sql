-- The public surface: what is called what. A name that goes stays one release, marked deprecated.
begin;
select plan(1);
select functions_are('api', array[
    'abandon_request', 'advance_relay', 'apply_upgrade', 'authorize_system', 'cancel_request', 'claim_idempotency_key',
    'claim_relay', 'claim_scans', 'claim_work', 'create_adoption', 'create_control', 'create_control_version',
    'create_controls', 'create_delegation', 'create_employee', 'create_environment', 'create_evidence',
    'create_evidence_revision', 'create_exception', 'create_group', 'create_org_chart', 'create_policy', 'create_quota',
    'create_request', 'create_system', 'create_test', 'decide_approval', 'decide_exception', 'delete_employee',
    'delete_group', 'delete_group_member', 'delete_member', 'delete_org_chart', 'delete_policy', 'delete_quota',
    'export_audit', 'export_employees', 'export_framework', 'extend_leases', 'extend_resource', 'freeze_audit',
    'get_adoption', 'get_approval', 'get_audit', 'get_baseline', 'get_blueprint', 'get_blueprint_schema',
    'get_common_manager', 'get_control', 'get_control_template', 'get_delegation', 'get_employee', 'get_environment',
    'get_evidence', 'get_evidence_payload', 'get_exception', 'get_framework', 'get_framework_version', 'get_group',
    'get_infrastructure', 'get_infrastructure_settings', 'get_org_chart', 'get_policy', 'get_quota', 'get_readiness',
    'get_request', 'get_request_plan', 'get_requirement_tree', 'get_resource', 'get_resource_drift', 'get_statistics',
    'get_system', 'get_test', 'get_tree', 'get_upgrade_plan', 'get_version_difference', 'import_baseline',
    'import_blueprint', 'import_control_templates', 'import_controls', 'import_employees', 'import_environments',
    'import_framework', 'import_lineage', 'import_mappings', 'import_prices', 'list_adoptions', 'list_applicability',
    'list_approvals', 'list_audit_applicability', 'list_audit_evidence', 'list_audits', 'list_authorizations',
    'list_baselines', 'list_blueprint_versions', 'list_blueprints', 'list_compliance', 'list_control_suggestions',
    'list_control_templates', 'list_control_versions', 'list_controls', 'list_costs', 'list_delegations',
    'list_direct_reports', 'list_drift', 'list_employee_history', 'list_employees', 'list_environments',
    'list_error_codes', 'list_evidence', 'list_evidence_controls', 'list_evidence_revisions', 'list_exceptions',
    'list_framework_versions', 'list_frameworks', 'list_gaps', 'list_groups', 'list_journal', 'list_journal_heads',
    'list_lineage', 'list_manager_chain', 'list_mappings', 'list_members', 'list_org_charts', 'list_ownerless',
    'list_policies', 'list_prices', 'list_quota_usage', 'list_quotas', 'list_relay_entries', 'list_requests',
    'list_requirements', 'list_resource_history', 'list_resources', 'list_satisfactions', 'list_scope', 'list_subtree',
    'list_suggestions', 'list_systems', 'list_team_costs', 'list_test_runs', 'list_tests', 'list_untracked',
    'list_upgrades', 'plan_request', 'promote_employee', 'publish_blueprint', 'publish_framework_version',
    'purge_idempotency_keys', 'put_group_member', 'put_infrastructure_settings', 'put_member', 'reorganize_chart',
    'replace_employee', 'replace_evidence_controls', 'replace_satisfactions', 'replace_scope', 'report_scan',
    'report_work', 'retire_blueprint', 'retry_request', 'revert_upgrade', 'review_satisfactions', 'revoke_delegation',
    'revoke_exception', 'run_housekeeping', 'run_tests', 'store_idempotent_answer', 'submit_request', 'test_policy',
    'transfer_resource', 'update_adoption', 'update_control', 'update_employee', 'update_environment',
    'update_evidence', 'update_group', 'update_org_chart', 'update_policy', 'update_quota', 'update_request',
    'update_system', 'update_test', 'verify_audit', 'whoami', 'withdraw_evidence_revision']);

select * from finish();
rollback;
