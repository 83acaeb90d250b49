-- What became of a worker's report.
create type api.work_receipt as (
    resource_id bigint,
    fence bigint,
    accepted boolean,
    state text,
    next_due_at timestamptz,
    problem text
);

comment on type api.work_receipt is
$doc$What became of a worker's report.

Example: {"resource_id": 31, "fence": 4, "accepted": true, "state": "running", "next_due_at": "2026-11-22T09:40:00+00:00", "problem": null}$doc$;
comment on column api.work_receipt.resource_id is 'Resource.';
comment on column api.work_receipt.fence is 'Number of the claim.';
comment on column api.work_receipt.accepted is 'Whether the report counted.';
comment on column api.work_receipt.state is 'State of the resource now. [nullable]';
comment on column api.work_receipt.next_due_at is 'When it is next looked at; infinity for never. [nullable]';
comment on column api.work_receipt.problem is 'RM032 when the lease was lost, P0002 when there is no such resource. [nullable]';
