-- How long the first answer to an Idempotency-Key is kept.
create or replace function kernel.idempotency_retention()
returns interval
language sql immutable parallel safe
return interval '24 hours';

comment on function kernel.idempotency_retention is
$doc$How long the first answer to an Idempotency-Key is kept.$doc$;

revoke all on function kernel.idempotency_retention from public;
