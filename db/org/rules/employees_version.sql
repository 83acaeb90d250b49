-- An employee's version counts the changes of the row, whoever wrote what into the column.
create or replace function org.employees_version()
returns trigger
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.org_id <> old.org_id or new.id <> old.id then
        raise exception 'an employee keeps the number and the organization chart'
            using errcode = '23514', constraint = 'employees_identity', table = 'employees', schema = 'org', column = 'id';
    end if;
    new.version := old.version + 1;
    new.updated_at := now();
    new.created_at := old.created_at;
    return new;
end;
$$;

comment on function org.employees_version is
$doc$Move an employee's version with every change and keep its id and chart.

Raises: 23514 employees_identity$doc$;

revoke all on function org.employees_version from public;

create or replace trigger employees_version
before update on org.employees
for each row when (old.* is distinct from new.*) execute function org.employees_version();
