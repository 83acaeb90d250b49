-- What PATCH of evidence takes.
create type api.evidence_changes as (
    title compliance.title,
    owner_id kernel.row_id
);

comment on type api.evidence_changes is
$doc$Changes of evidence; what is absent stays.

Example: {"owner_id": 42}$doc$;
comment on column api.evidence_changes.title is 'New title.';
comment on column api.evidence_changes.owner_id is 'Employee whose duty it is from now on.';
