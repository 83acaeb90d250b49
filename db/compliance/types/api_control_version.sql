-- A version of a control as clients see one.
create type api.control_version as (
    control_id bigint,
    number integer,
    title text,
    description text,
    status text,
    valid_from timestamptz,
    valid_until timestamptz,
    recorded_at timestamptz
);

comment on type api.control_version is
$doc$A version of a control: what it said, and from when until when.

Example: {"control_id": 12, "number": 1, "title": "Access is reviewed every year", "description": null, "status": "implemented", "valid_from": "2026-03-02T09:30:00+00:00", "valid_until": "2026-04-01T00:00:00+00:00", "recorded_at": "2026-03-28T14:00:00+00:00"}$doc$;
comment on column api.control_version.control_id is 'Control.';
comment on column api.control_version.number is 'Version of the control, from 1.';
comment on column api.control_version.title is 'Title.';
comment on column api.control_version.description is 'What is done. [nullable]';
comment on column api.control_version.status is 'planned, implemented or retired.';
comment on column api.control_version.valid_from is 'From when it is in force.';
comment on column api.control_version.valid_until is 'When the next version takes over; null while none does. [nullable]';
comment on column api.control_version.recorded_at is 'When it was recorded to be in force during just this time.';
