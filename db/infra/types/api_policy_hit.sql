-- What a policy would do to one request.
create type api.policy_hit as (
    request_id bigint,
    kind text,
    name text,
    requester_id bigint,
    fired boolean,
    undecided boolean,
    counted boolean,
    message text,
    submitted_at timestamptz
);

comment on type api.policy_hit is
$doc$What a policy says of one request: of the one that was sent, or of one of the past.

Example: {"request_id": 5, "kind": "create", "name": "reports", "requester_id": 42, "fired": true, "undecided": false, "counted": true, "message": "storage_gb: at most 100", "submitted_at": "2026-11-22T09:00:00+00:00"}$doc$;
comment on column api.policy_hit.request_id is 'Request of the past; null for the one that was sent. [nullable]';
comment on column api.policy_hit.kind is 'What it asks for.';
comment on column api.policy_hit.name is 'Name of the resource.';
comment on column api.policy_hit.requester_id is 'Employee who asks.';
comment on column api.policy_hit.fired is 'Whether the condition holds, or cannot be decided and the policy restricts.';
comment on column api.policy_hit.undecided is 'Whether the condition can be neither true nor false of it.';
comment on column api.policy_hit.counted is 'Whether it would have made a difference if enforced: not a limit that is kept, not a default of what was given.';
comment on column api.policy_hit.message is 'What it says; null when it did not fire. [nullable]';
comment on column api.policy_hit.submitted_at is 'When the request was submitted. [nullable]';
