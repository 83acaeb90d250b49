-- The keys of a declaration, as compliance.check_fields takes them: those of every value, and more.
create or replace function infra.declaration_fields(more jsonb)
returns jsonb
language sql immutable
set search_path = pg_catalog, pg_temp
return jsonb '{"type": "line", "default": "any", "example": "any", "minimum": "number", "maximum": "number", "min_length": "number", "max_length": "number",
    "pattern": "string", "choices": "array", "min_items": "number", "max_items": "number", "items": "object", "fields": "array"}' || declaration_fields.more;

comment on function infra.declaration_fields is
$doc$Known keys of the declaration of a value.$doc$;

revoke all on function infra.declaration_fields from public;
