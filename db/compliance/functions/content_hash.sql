-- The hash of a document, over its text as the database writes it.
create or replace function compliance.content_hash(document jsonb)
returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select encode(sha256(convert_to(content_hash.document::text, 'UTF8')), 'hex');
$$;

comment on function compliance.content_hash is
$doc$SHA-256 of a document in hexadecimal digits; null for none.$doc$;

revoke all on function compliance.content_hash from public;
