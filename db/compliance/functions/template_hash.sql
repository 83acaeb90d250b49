-- The hash of what a control template says.
create or replace function compliance.template_hash(title text, family text, description text, satisfies jsonb, tests jsonb)
returns bytea
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select sha256(convert_to(jsonb_build_array(
        template_hash.title, template_hash.family, template_hash.description, template_hash.satisfies, template_hash.tests)::text, 'UTF8'));
$$;

comment on function compliance.template_hash is
$doc$SHA-256 over a control template's content.$doc$;

revoke all on function compliance.template_hash from public;
