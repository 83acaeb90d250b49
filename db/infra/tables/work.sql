-- What a worker has to look at, and when. A lease is a due time in the future: a worker that hangs loses it by doing nothing.
--
-- Not in the journal: it says nothing about what is desired or observed.
create table infra.work (
    org_id bigint not null,
    resource_id bigint not null,
    due_at timestamptz not null,
    fence bigint not null default 0,
    worker text,
    claimed_at timestamptz,
    claimed_generation bigint,
    claimed_action text,
    attempts integer not null default 0,
    last_error jsonb,
    constraint work_pkey primary key (org_id, resource_id),
    constraint work_resource_exists foreign key (org_id, resource_id) references infra.resources (org_id, id),
    constraint work_action_is_known check (claimed_action in ('apply', 'observe', 'delete'))
);

create index work_due on infra.work (due_at) where due_at < 'infinity';

alter table infra.work set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

alter table infra.work enable row level security;

comment on table infra.work is 'Queue of the reconciler.';
comment on column infra.work.org_id is 'Organization.';
comment on column infra.work.resource_id is 'Resource.';
comment on column infra.work.due_at is 'When it is next to be looked at; while claimed, when the lease ends; infinity for never.';
comment on column infra.work.fence is 'Counts the claims: a report with an earlier number is refused.';
comment on column infra.work.worker is 'Who holds or held the lease.';
comment on column infra.work.claimed_at is 'When it was claimed; null when nobody holds it.';
comment on column infra.work.claimed_generation is 'Generation that was claimed.';
comment on column infra.work.claimed_action is 'What the claim was for: apply, observe or delete.';
comment on column infra.work.attempts is 'Failed attempts since the last success.';
comment on column infra.work.last_error is '{class, code, message}: of the last attempt.';
