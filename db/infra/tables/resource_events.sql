-- What happened to a resource, in order: states, drift, failures, owners. Written by the rules.
create table infra.resource_events (
    org_id bigint not null,
    resource_id bigint not null,
    number integer not null,
    event text not null,
    state infra.resource_state not null,
    detail jsonb not null,
    actor text not null,
    request_id bigint,
    recorded_at timestamptz not null,
    constraint resource_events_pkey primary key (org_id, resource_id, number),
    constraint resource_events_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id)
);

alter table infra.resource_events enable row level security;

comment on table infra.resource_events is 'History of resources; append-only.';
comment on column infra.resource_events.org_id is 'Organization.';
comment on column infra.resource_events.resource_id is 'Resource.';
comment on column infra.resource_events.number is 'Event, from 1.';
comment on column infra.resource_events.event is 'state, drift, drift_ended, failure, owner, generation, expiry, warning.';
comment on column infra.resource_events.state is 'State from then on.';
comment on column infra.resource_events.detail is 'What goes with the event.';
comment on column infra.resource_events.actor is 'Who or what caused it.';
comment on column infra.resource_events.request_id is 'Request that it fulfils.';
comment on column infra.resource_events.recorded_at is 'When.';
