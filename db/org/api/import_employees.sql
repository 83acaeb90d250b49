-- Import employees by key, parents in any order, all or nothing.
--
-- Checks come first and name every row and column. Then one MERGE writes everything: the rules of the tree see
-- one statement, so the order of the rows does not matter and even the CEO may change.
create or replace function api.import_employees(org_id bigint, employees jsonb, first_row integer default 1)
returns api.import_result
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    result api.import_result;
    violations api.violation[];
begin
    perform org.authorize(import_employees.org_id, 'editor');
    perform org.lock_chart(import_employees.org_id);
    violations := org.check_import(import_employees.org_id, import_employees.employees, import_employees.first_row);
    if cardinality(violations) > 0 then
        raise exception 'the import has % errors', cardinality(violations)
            using errcode = 'RM009', detail = to_json(violations[:1000])::text;
    end if;
    result := org.merge_import(import_employees.org_id, import_employees.employees);
    result.unchanged := jsonb_array_length(import_employees.employees) - result.created - result.updated;
    result.version := (select c.version from org.org_charts as c where c.id = import_employees.org_id);
    return result;
end;
$$;

comment on function api.import_employees is
$doc$Import employees.

Rows may come in any order; each names its manager by key. A key that the chart knows updates that employee,
another one is hired; who is not in the file stays as they are. All or nothing: errors name row and column.

- `org_id`: the chart
- `employees`: the rows
- `first_row`: number of the first row, for messages

Shape: employees is list of api.imported_employee

Example: [{"key": "E-1", "name": "Cy Ott", "title": "CEO"}, {"key": "E-2", "name": "Ana Diaz", "manager_key": "E-1"}]

Raises: P0002 not_found, 42501 forbidden, RM009 import_refused, 22023 invalid_argument$doc$;

revoke all on function api.import_employees from public;
grant execute on function api.import_employees to remit_api;
