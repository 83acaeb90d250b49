-- Employees of any instant in the shape that clients see; choose the instant with valid_during @> instant.
create or replace view org.past_employees as
select
    p.id,
    p.org_id,
    p.name,
    p.title,
    p.manager_id,
    p.email,
    p.external_key,
    p.version,
    p.created_at,
    lower(p.valid_during) as updated_at,
    p.valid_during
from org.employee_history as p;

comment on view org.past_employees is 'Employees over time as api.employee shows them, with the period.';
