-- The number that a value is; null when it is something else.
create or replace function infra.number_of(value jsonb)
returns numeric
language sql immutable
return case when jsonb_typeof(number_of.value) = 'number' then number_of.value::numeric end;

comment on function infra.number_of is
$doc$A number of a document, or null.$doc$;

revoke all on function infra.number_of from public;
