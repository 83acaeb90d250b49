-- What of the catalogue enters the journal: that of the organization whose own it is, or the shared one.
create or replace trigger blueprints_recorded_insert
after insert on infra.blueprints
referencing new table as new_rows
for each statement execute function kernel.recorded('blueprints', 'owner_id', 'id');

create or replace trigger blueprints_recorded_update
after update on infra.blueprints
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('blueprints', 'owner_id', 'id');

create or replace trigger blueprint_versions_recorded_insert
after insert on infra.blueprint_versions
referencing new table as new_rows
for each statement execute function kernel.recorded('blueprint_versions', 'owner_id', 'id');

create or replace trigger blueprint_versions_recorded_update
after update on infra.blueprint_versions
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('blueprint_versions', 'owner_id', 'id');

create or replace trigger blueprint_versions_recorded_delete
after delete on infra.blueprint_versions
referencing old table as old_rows
for each statement execute function kernel.recorded('blueprint_versions', 'owner_id', 'id');

create or replace trigger environments_recorded_insert
after insert on infra.environments
referencing new table as new_rows
for each statement execute function kernel.recorded('environments', 'owner_id', 'id');

create or replace trigger environments_recorded_update
after update on infra.environments
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('environments', 'owner_id', 'id');

create or replace trigger prices_recorded_insert
after insert on infra.prices
referencing new table as new_rows
for each statement execute function kernel.recorded('prices', 'owner_id', 'id');

create or replace trigger prices_recorded_update
after update on infra.prices
referencing old table as old_rows new table as new_rows
for each statement execute function kernel.recorded('prices', 'owner_id', 'id');
