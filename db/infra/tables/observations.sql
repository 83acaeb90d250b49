-- What a worker last saw of a resource. The present alone; what mattered is in resource_events and in evidence.
create table infra.observations (
    org_id bigint not null,
    resource_id bigint not null,
    seen_at timestamptz not null,
    worker text not null,
    objects jsonb not null,
    evidence_at timestamptz,
    evidence_hash bytea,
    constraint observations_pkey primary key (org_id, resource_id),
    constraint observations_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id)
);

alter table infra.observations enable row level security;

comment on table infra.observations is 'Last observation of each resource.';
comment on column infra.observations.org_id is 'Organization.';
comment on column infra.observations.resource_id is 'Resource.';
comment on column infra.observations.seen_at is 'When it was last looked at.';
comment on column infra.observations.worker is 'By whom.';
comment on column infra.observations.objects is 'List of {id, type, name, exists, ready, reference, status, body}.';
comment on column infra.observations.evidence_at is 'When evidence was last written.';
comment on column infra.observations.evidence_hash is 'SHA-256 of what that said.';
