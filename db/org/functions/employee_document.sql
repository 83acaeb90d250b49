-- An employee as the journal keeps one.
create or replace function org.employee_document(
    name text,
    title text,
    manager_id bigint,
    email text,
    external_key text
)
returns jsonb
language sql immutable parallel safe
return jsonb_build_object(
    'name', employee_document.name,
    'title', employee_document.title,
    'manager_id', employee_document.manager_id,
    'email', employee_document.email,
    'external_key', employee_document.external_key
);

comment on function org.employee_document is
$doc$What the journal keeps of an employee.$doc$;

revoke all on function org.employee_document from public;
