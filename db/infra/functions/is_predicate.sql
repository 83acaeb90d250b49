-- Whether a text is a jsonpath that says true or false of any document, and never fails.
create or replace function infra.is_predicate(path text)
returns boolean
language sql immutable
set search_path = pg_catalog, pg_temp
return infra.is_path(is_predicate.path) and compliance.is_predicate(is_predicate.path);

comment on function infra.is_predicate is
$doc$Whether a text is a jsonpath predicate that infra.holds can ask of any document.$doc$;

revoke all on function infra.is_predicate from public;
