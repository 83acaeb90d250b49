-- When each environment is next searched for what is there and unknown here.
create table infra.scans (
    environment_id bigint not null,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    scanned_at timestamptz,
    last_error jsonb,
    constraint scans_pkey primary key (environment_id),
    constraint scans_environment_exists foreign key (environment_id) references infra.environments (id)
);

alter table infra.scans enable row level security;

comment on table infra.scans is 'Searches for untracked objects.';
comment on column infra.scans.environment_id is 'Environment.';
comment on column infra.scans.due_at is 'When it is next searched; while claimed, when the lease ends.';
comment on column infra.scans.fence is 'Counts the claims.';
comment on column infra.scans.worker is 'Who holds or held the lease.';
comment on column infra.scans.scanned_at is 'When it was last searched to the end.';
comment on column infra.scans.last_error is '{class, code, message}: of the last attempt; null when all was well.';
