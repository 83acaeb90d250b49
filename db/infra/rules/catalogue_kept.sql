-- Resources and requests point to the catalogue: it is retired, not deleted. Only a draft of a blueprint may go.
create or replace trigger blueprints_kept
before delete or truncate on infra.blueprints
for each statement execute function kernel.kept('blueprints');

create or replace trigger blueprint_versions_kept
before truncate on infra.blueprint_versions
for each statement execute function kernel.kept('blueprint_versions');

create or replace trigger environments_kept
before delete or truncate on infra.environments
for each statement execute function kernel.kept('environments');

create or replace trigger prices_kept
before delete or truncate on infra.prices
for each statement execute function kernel.kept('prices');
