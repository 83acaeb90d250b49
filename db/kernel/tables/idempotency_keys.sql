-- The first answer to each Idempotency-Key.
create table kernel.idempotency_keys (
    org_id bigint not null,
    actor text not null,
    route text not null,
    idempotency_key text not null,
    body_hash bytea not null,
    status integer,
    headers jsonb,
    body text,
    created_at timestamptz not null default now(),
    constraint idempotency_keys_pkey primary key (org_id, actor, route, idempotency_key)
);

create index idempotency_keys_created_at on kernel.idempotency_keys (created_at);

comment on table kernel.idempotency_keys is 'First answer to each Idempotency-Key; kept for a day.';
comment on column kernel.idempotency_keys.org_id is 'Organization; 0 for routes without one.';
comment on column kernel.idempotency_keys.actor is 'Who sent it.';
comment on column kernel.idempotency_keys.route is 'Verb and path template.';
comment on column kernel.idempotency_keys.idempotency_key is 'The header''s value.';
comment on column kernel.idempotency_keys.body_hash is 'SHA-256 of the request.';
comment on column kernel.idempotency_keys.status is 'HTTP status of the first answer.';
comment on column kernel.idempotency_keys.headers is 'Headers of the first answer.';
comment on column kernel.idempotency_keys.body is 'Body of the first answer.';
comment on column kernel.idempotency_keys.created_at is 'When it was claimed.';
