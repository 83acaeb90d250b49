-- The hash of what a baseline selects.
create or replace function compliance.baseline_hash(title text, keys text[])
returns bytea
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select sha256(convert_to(jsonb_build_array(baseline_hash.title, to_jsonb(baseline_hash.keys))::text, 'UTF8'));
$$;

comment on function compliance.baseline_hash is
$doc$SHA-256 over a baseline's title and the keys of its requirements in the publisher's order.$doc$;

revoke all on function compliance.baseline_hash from public;
