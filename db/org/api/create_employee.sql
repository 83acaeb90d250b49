-- Hire an employee. The chart is locked first, so that two hires of a first CEO cannot both pass.
create or replace function api.create_employee(
    org_id bigint,
    name kernel.label,
    title kernel.label default null,
    manager_id kernel.row_id default null,
    email kernel.email default null,
    external_key kernel.label default null
)
returns api.employee
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    perform org.authorize(create_employee.org_id, 'editor');
    perform org.lock_chart(create_employee.org_id);
    insert into org.employees (org_id, name, title, manager_id, email, external_key)
    values (
        create_employee.org_id, create_employee.name, create_employee.title, create_employee.manager_id,
        create_employee.email, coalesce(create_employee.external_key, uuidv7()::text))
    returning id into new_id;
    return org.get_employee(create_employee.org_id, new_id);
end;
$$;

comment on function api.create_employee is
$doc$Hire an employee.

The first employee of a chart has no manager and becomes the CEO; every other one needs a `manager_id`.

- `org_id`: the chart
- `name`: full name
- `title`: job title
- `manager_id`: whom the employee answers to
- `email`: work address, unique in the chart
- `external_key`: key for imports and exports, unique in the chart; made up when absent

Example: {"name": "Ana Diaz", "title": "Head of Data", "manager_id": 40}

Raises: P0002 not_found, 42501 forbidden, 23P01 chart_has_ceo, 23503 unknown_manager, 23P01 email_taken, 23505 external_key_taken, 23514 chart_too_deep, 23514 unreadable_label$doc$;

revoke all on function api.create_employee from public;
grant execute on function api.create_employee to remit_api;
