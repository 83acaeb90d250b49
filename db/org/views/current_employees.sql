-- Employees in the shape that clients see.
create or replace view org.current_employees as
select
    e.id,
    e.org_id,
    e.name::text as name,
    e.title::text as title,
    e.manager_id,
    e.email::text as email,
    e.external_key::text as external_key,
    e.version,
    e.created_at,
    e.updated_at
from org.employees as e;

comment on view org.current_employees is 'Employees as api.employee shows them.';
