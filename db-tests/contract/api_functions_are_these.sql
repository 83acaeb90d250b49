-- The public surface: what is called what. A name that goes stays one release, marked deprecated.
begin;
select plan(1);
select functions_are('api', array[
    'claim_idempotency_key', 'create_employee', 'create_org_chart', 'delete_employee', 'delete_member',
    'delete_org_chart', 'export_employees', 'get_common_manager', 'get_employee', 'get_org_chart', 'get_statistics',
    'get_tree', 'import_employees', 'list_direct_reports', 'list_employee_history', 'list_employees',
    'list_error_codes', 'list_journal', 'list_journal_heads', 'list_manager_chain', 'list_members',
    'list_org_charts', 'list_subtree', 'promote_employee', 'purge_idempotency_keys', 'put_member',
    'reorganize_chart', 'replace_employee', 'store_idempotent_answer', 'update_employee', 'update_org_chart',
    'whoami']);

select * from finish();
rollback;
