-- Whether a resource costs money: since it first ran, and until it has ended.
create or replace function infra.is_paid_for(running_at timestamptz, ended_at timestamptz)
returns boolean
language sql immutable parallel safe
return is_paid_for.running_at is not null and is_paid_for.ended_at is null;

comment on function infra.is_paid_for is
$doc$Whether a resource costs money.$doc$;

revoke all on function infra.is_paid_for from public;
