-- What to say of a number outside its bounds, either of which may be absent; nothing when it is within.
create or replace function infra.outside(number numeric, verb text, minimum jsonb, maximum jsonb, things text default '')
returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
return array_remove(array[
    case when outside.number < outside.minimum::numeric then rtrim(format('%s at least %s %s', outside.verb, outside.minimum, outside.things)) end,
    case when outside.number > outside.maximum::numeric then rtrim(format('%s at most %s %s', outside.verb, outside.maximum, outside.things)) end
], null);

comment on function infra.outside is
$doc$Messages about a number that is too small or too large.$doc$;

revoke all on function infra.outside from public;
