-- Whether a jsonpath predicate holds of a document. What it looks for and does not find makes it false, never an error.
create or replace function infra.holds(document jsonb, predicate text)
returns boolean
language sql immutable
return coalesce(jsonb_path_match(holds.document, holds.predicate::jsonpath, '{}', true), false);

comment on function infra.holds is
$doc$Whether a predicate holds; false when it cannot be told.$doc$;

revoke all on function infra.holds from public;
