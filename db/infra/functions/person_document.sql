-- What a condition may know of an employee.
create or replace function infra.person_document(org_id bigint, employee_id bigint)
returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'id', e.id, 'name', e.name, 'title', e.title, 'email', e.email, 'depth', ext.nlevel(p.path) - 1, 'manager_id', e.manager_id)
    from org.employees as e
    inner join org.employee_paths as p on p.org_id = e.org_id and p.id = e.id
    where e.org_id = person_document.org_id and e.id = person_document.employee_id;
$$;

comment on function infra.person_document is
$doc$An employee as {id, name, title, email, depth, manager_id}; the CEO is at depth 0.$doc$;

revoke all on function infra.person_document from public;
