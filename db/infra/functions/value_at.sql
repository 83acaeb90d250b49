-- What a dotted path leads to, through objects alone; null when it leads nowhere.
create or replace function infra.value_at(context jsonb, path text)
returns jsonb
language sql immutable
return value_at.context #> string_to_array(value_at.path, '.');

comment on function infra.value_at is
$doc$The value at a dotted path.$doc$;

revoke all on function infra.value_at from public;
