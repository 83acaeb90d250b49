-- What PATCH of a system takes.
create type api.system_changes as (
    title compliance.title,
    description compliance.prose,
    owner_id kernel.row_id,
    categorization jsonb
);

comment on type api.system_changes is
$doc$Changes of a system; what is absent stays, null clears.

Example: {"categorization": {"confidentiality": "high", "integrity": "moderate", "availability": "low"}}$doc$;
comment on column api.system_changes.title is 'New name.';
comment on column api.system_changes.description is 'New description. [nullable]';
comment on column api.system_changes.owner_id is 'Employee who shall answer for it.';
comment on column api.system_changes.categorization is 'Level by objective, in the framework''s words.';
