-- Name a system that shall be authorized.
create or replace function api.create_system(
    org_id bigint,
    code kernel.label,
    title compliance.title,
    owner_id kernel.row_id,
    description compliance.prose default null,
    categorization jsonb default '{}'
)
returns api.system
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    perform org.authorize(create_system.org_id, 'editor');
    perform compliance.open_record(create_system.org_id, create_system.owner_id);
    insert into compliance.systems (org_id, code, title, description, owner_id, categorization)
    values (
        create_system.org_id, create_system.code, create_system.title, create_system.description, create_system.owner_id,
        create_system.categorization)
    returning id into new_id;
    return compliance.get_system(create_system.org_id, new_id);
end;
$$;

comment on function api.create_system is
$doc$Name a system that shall be authorized to operate.

Its categorization is a level by objective. Where a framework adopted for the system has words for them, only these are taken.

- `org_id`: the chart
- `code`: short name, unique in the organization
- `title`: name
- `owner_id`: employee who answers for it
- `description`: what it does, and its boundary
- `categorization`: level by objective

Example: {"code": "shop", "title": "Web shop", "owner_id": 42, "categorization": {"confidentiality": "moderate"}}

Raises: P0002 not_found, 42501 forbidden, 23503 unknown_owner, 23505 code_taken, 22023 invalid_argument, 23514 invalid_categorization, 23514 unreadable_label, 23514 unreadable_title, 23514 unreadable_text$doc$;

revoke all on function api.create_system from public;
grant execute on function api.create_system to remit_api;
