-- A path as it is read when it must find something: strictly.
--
-- The lax mode would pass over elements of a list that lack a key, so one account without the answer would be as good
-- as one with it.
create or replace function compliance.strict_path(path text)
returns jsonpath
language sql immutable parallel safe
return ('strict ' || regexp_replace(strict_path.path::jsonpath::text, '^strict ', ''))::jsonpath;

comment on function compliance.strict_path is
$doc$The same jsonpath in strict mode.$doc$;

revoke all on function compliance.strict_path from public;
