-- Something that happened to a resource.
create type api.resource_event as (
    id bigint,
    org_id bigint,
    resource_id bigint,
    event text,
    state text,
    detail jsonb,
    actor text,
    request_id bigint,
    recorded_at timestamptz
);

comment on type api.resource_event is
$doc$An event in the history of a resource.

Example: {"id": 3, "org_id": 7, "resource_id": 9, "event": "state", "state": "running", "detail": {"from": "provisioning"}, "actor": "worker:w1", "request_id": 5, "recorded_at": "2026-11-20T08:00:00+00:00"}$doc$;
comment on column api.resource_event.id is 'Event of the resource, from 1.';
comment on column api.resource_event.org_id is 'Organization.';
comment on column api.resource_event.resource_id is 'Resource.';
comment on column api.resource_event.event is 'state, drift, drift_ended, failure, owner, generation, expiry or warning.';
comment on column api.resource_event.state is 'State from then on.';
comment on column api.resource_event.detail is 'What goes with it: {from} of a state, {differences, broken_guardrails} of drift, {class, code, message} of a failure, {from, to} of an owner.';
comment on column api.resource_event.actor is 'Who or what caused it.';
comment on column api.resource_event.request_id is 'Request that was open then. [nullable]';
comment on column api.resource_event.recorded_at is 'When.';
