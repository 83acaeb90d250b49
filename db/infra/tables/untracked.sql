-- Objects found in an account or cluster that no resource here has made. Reported, never touched.
create table infra.untracked (
    org_id bigint not null,
    environment_id bigint not null,
    type kernel.label not null,
    reference text not null,
    name text not null,
    tags jsonb not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    gone_at timestamptz,
    constraint untracked_pkey primary key (org_id, environment_id, type, reference),
    constraint untracked_environment_exists foreign key (environment_id) references infra.environments (id)
);

alter table infra.untracked enable row level security;

comment on table infra.untracked is 'Objects unknown here.';
comment on column infra.untracked.org_id is 'Organization that it is tagged with, if there is such a one here; else the owner of the environment, 0 for the platform.';
comment on column infra.untracked.environment_id is 'Environment.';
comment on column infra.untracked.type is 'Type, for example AWS::S3::Bucket.';
comment on column infra.untracked.reference is 'ARN, or path in the cluster.';
comment on column infra.untracked.name is 'Name.';
comment on column infra.untracked.tags is 'Tags or labels.';
comment on column infra.untracked.first_seen_at is 'When it was first found.';
comment on column infra.untracked.last_seen_at is 'When it was last found.';
comment on column infra.untracked.gone_at is 'When a search no longer found it, or it became known.';
