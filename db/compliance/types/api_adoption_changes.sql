-- What PATCH of an adoption takes.
create type api.adoption_changes as (
    target_on date,
    observation_from timestamptz,
    observation_until timestamptz,
    retired boolean
);

comment on type api.adoption_changes is
$doc$Changes of an adoption; what is absent stays, null clears.

Example: {"target_on": "2026-12-31"}$doc$;
comment on column api.adoption_changes.target_on is 'Until when it shall be ready. [nullable]';
comment on column api.adoption_changes.observation_from is 'Begin of the period that an auditor looks at. [nullable]';
comment on column api.adoption_changes.observation_until is 'End of that period. [nullable]';
comment on column api.adoption_changes.retired is 'Whether it is no longer kept up.';
