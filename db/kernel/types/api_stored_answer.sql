-- What a claim of an Idempotency-Key finds: nothing (fresh), or the first answer.
create type api.stored_answer as (
    fresh boolean,
    status integer,
    headers jsonb,
    body text
);

comment on type api.stored_answer is 'What a claim of an Idempotency-Key finds: nothing (fresh), or the first answer.';
comment on column api.stored_answer.fresh is 'True: the key is yours, go ahead.';
comment on column api.stored_answer.status is 'HTTP status of the first answer. [nullable]';
comment on column api.stored_answer.headers is 'Headers of the first answer. [nullable]';
comment on column api.stored_answer.body is 'Body of the first answer. [nullable]';
