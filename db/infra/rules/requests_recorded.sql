-- Requests, resources and policies: counted in versions, journalled whole, and kept.
--
-- Generated columns are computed after these triggers, so they are among what may change, and no condition names the row as a whole.
create or replace trigger requests_versioned
before update on infra.requests
for each row execute function kernel.versioned(
    'requests', 'state', 'requester_id', 'resource_id', 'owner_id', 'environment_owner_id', 'environment_id', 'blueprint_owner_id',
    'blueprint_version_id', 'name', 'parameters', 'lifetime', 'reason', 'plan', 'generation', 'previous', 'failure', 'submitted_at',
    'submitted_by', 'submitted_as', 'decided_at', 'ended_at', 'open_requester_id'
);

create or replace trigger requests_kept
before delete or truncate on infra.requests
for each statement execute function kernel.kept('requests');

create or replace trigger requests_recorded_insert
after insert on infra.requests
referencing new table as new_rows
for each statement execute function kernel.recorded('requests', 'org_id', 'id');

create or replace trigger requests_recorded_update
after update on infra.requests
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('requests', 'org_id', 'id');

create or replace trigger resources_versioned
before update on infra.resources
for each row execute function kernel.versioned(
    'resources', 'blueprint_version_id', 'owner_id', 'state', 'failed_in', 'parameters', 'desired', 'usage', 'monthly_cost', 'currency',
    'generation', 'observed_generation', 'drift', 'drifted_at', 'broken_guardrails', 'failure', 'outputs', 'running_at', 'ended_at',
    'expires_at', 'warned_at', 'delete_after', 'protected', 'current_owner_id'
);

create or replace trigger resources_kept
before delete or truncate on infra.resources
for each statement execute function kernel.kept('resources');

create or replace trigger resources_recorded_insert
after insert on infra.resources
referencing new table as new_rows
for each statement execute function kernel.recorded('resources', 'org_id', 'id');

create or replace trigger resources_recorded_update
after update on infra.resources
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('resources', 'org_id', 'id');

create or replace trigger policies_versioned
before update on infra.policies
for each row execute function kernel.versioned('policies', 'title', 'effect', 'condition', 'settings', 'mode', 'position');

create or replace trigger policies_kept
before truncate on infra.policies
for each statement execute function kernel.kept('policies');

create or replace trigger policies_recorded_insert
after insert on infra.policies
referencing new table as new_rows
for each statement execute function kernel.recorded('policies', 'org_id', 'id');

create or replace trigger policies_recorded_update
after update on infra.policies
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('policies', 'org_id', 'id');

create or replace trigger policies_recorded_delete
after delete on infra.policies
referencing old table as old_rows
for each statement execute function kernel.recorded('policies', 'org_id', 'id');
