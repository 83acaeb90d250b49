-- SHA-256 of the content of a blueprint document, or of what is stored of one.
create or replace function infra.blueprint_hash(content jsonb)
returns bytea
language sql immutable
set search_path = pg_catalog, pg_temp
return sha256(convert_to(blueprint_hash.content::text, 'UTF8'));

comment on function infra.blueprint_hash is
$doc$SHA-256 of what infra.blueprint_content or infra.stored_content gives.$doc$;

revoke all on function infra.blueprint_hash from public;
