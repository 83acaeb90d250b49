-- The path of one employee; null when there is no such employee.
create or replace function org.path_of(org_id bigint, employee_id bigint)
returns ext.ltree
language sql stable parallel safe
return (
    select p.path
    from org.employee_paths as p
    where p.org_id = path_of.org_id and p.id = path_of.employee_id
);

comment on function org.path_of is
$doc$The path of an employee from the CEO down; null when there is no such employee.$doc$;

revoke all on function org.path_of from public;
