-- Environments count their changes; code and owner stay.
create or replace trigger environments_versioned
before update on infra.environments
for each row when (old.* is distinct from new.*)
execute function kernel.versioned('environments', 'title', 'stage', 'targets', 'rules', 'limits', 'drift_action', 'observe_every', 'retired');
