-- Quotas, groups, delegations, settings and approvals: counted in versions and journalled whole.
--
-- Generated columns are computed after these triggers, so they are among what may change, and no condition names the row as a whole.
create or replace trigger quotas_versioned
before update on infra.quotas
for each row when (old.* is distinct from new.*) execute function kernel.versioned('quotas', 'amount');

create or replace trigger groups_versioned
before update on infra.groups
for each row when (old.* is distinct from new.*) execute function kernel.versioned('groups', 'title', 'is_fallback');

create or replace trigger settings_versioned
before update on infra.settings
for each row when (old.* is distinct from new.*) execute function kernel.versioned(
    'settings', 'approval_deadline', 'reminder_after', 'expiry_warning', 'evidence_interval', 'maximum_attempts'
);

create or replace trigger delegations_versioned
before update on infra.delegations
for each row execute function kernel.versioned('delegations', 'revoked_at', 'active_employee_id', 'active_delegate_id');

create or replace trigger approvals_versioned
before update on infra.approvals
for each row when (old.* is distinct from new.*) execute function kernel.versioned(
    'approvals', 'approver_id', 'group_id', 'rules', 'state', 'due_at', 'reminded_at', 'decided_by', 'decided_as', 'on_behalf_of', 'note',
    'decided_at'
);

create or replace trigger approvals_kept
before delete or truncate on infra.approvals
for each statement execute function kernel.kept('approvals');

create or replace trigger quotas_recorded_insert
after insert on infra.quotas
referencing new table as new_rows
for each statement execute function kernel.recorded('quotas', 'org_id', 'id');

create or replace trigger quotas_recorded_update
after update on infra.quotas
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('quotas', 'org_id', 'id');

create or replace trigger quotas_recorded_delete
after delete on infra.quotas
referencing old table as old_rows
for each statement execute function kernel.recorded('quotas', 'org_id', 'id');

create or replace trigger groups_recorded_insert
after insert on infra.groups
referencing new table as new_rows
for each statement execute function kernel.recorded('groups', 'org_id', 'id');

create or replace trigger groups_recorded_update
after update on infra.groups
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('groups', 'org_id', 'id');

create or replace trigger groups_recorded_delete
after delete on infra.groups
referencing old table as old_rows
for each statement execute function kernel.recorded('groups', 'org_id', 'id');

create or replace trigger group_members_recorded_insert
after insert on infra.group_members
referencing new table as new_rows
for each statement execute function kernel.recorded('group_members', 'org_id', 'group_id');

create or replace trigger group_members_recorded_delete
after delete on infra.group_members
referencing old table as old_rows
for each statement execute function kernel.recorded('group_members', 'org_id', 'group_id');

create or replace trigger delegations_recorded_insert
after insert on infra.delegations
referencing new table as new_rows
for each statement execute function kernel.recorded('delegations', 'org_id', 'id');

create or replace trigger delegations_recorded_update
after update on infra.delegations
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('delegations', 'org_id', 'id');

create or replace trigger delegations_recorded_delete
after delete on infra.delegations
referencing old table as old_rows
for each statement execute function kernel.recorded('delegations', 'org_id', 'id');

create or replace trigger settings_recorded_insert
after insert on infra.settings
referencing new table as new_rows
for each statement execute function kernel.recorded('settings', 'org_id', 'org_id');

create or replace trigger settings_recorded_update
after update on infra.settings
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('settings', 'org_id', 'org_id');

create or replace trigger settings_recorded_delete
after delete on infra.settings
referencing old table as old_rows
for each statement execute function kernel.recorded('settings', 'org_id', 'org_id');

create or replace trigger approvals_recorded_insert
after insert on infra.approvals
referencing new table as new_rows
for each statement execute function kernel.recorded('approvals', 'org_id', 'id');

create or replace trigger approvals_recorded_update
after update on infra.approvals
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('approvals', 'org_id', 'id');
