-- What PATCH of a control takes.
create type api.control_changes as (
    title compliance.title,
    description compliance.prose,
    status compliance.control_status,
    owner_id kernel.row_id
);

comment on type api.control_changes is
$doc$Changes of a control; what is absent stays, null clears.

Example: {"status": "implemented"}$doc$;
comment on column api.control_changes.title is 'New title.';
comment on column api.control_changes.description is 'New description. [nullable]';
comment on column api.control_changes.status is 'New status: planned, implemented or retired.';
comment on column api.control_changes.owner_id is 'Employee who answers for it from now on.';
