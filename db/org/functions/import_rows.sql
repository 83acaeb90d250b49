-- The rows of an import. Empty cells are absent values.
create or replace function org.import_rows(employees jsonb)
returns table ("row" bigint, key text, name text, title text, email text, manager_key text)
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select
        e.position,
        nullif(e.document ->> 'key', ''),
        nullif(e.document ->> 'name', ''),
        nullif(e.document ->> 'title', ''),
        nullif(e.document ->> 'email', ''),
        nullif(e.document ->> 'manager_key', '')
    from jsonb_array_elements(import_rows.employees) with ordinality as e(document, position);
$$;

comment on function org.import_rows is
$doc$The rows of an import, numbered from 1; empty texts are null.$doc$;

revoke all on function org.import_rows from public;
