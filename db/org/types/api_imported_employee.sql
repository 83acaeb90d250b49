-- One row of an import or an export.
create type api.imported_employee as (
    key text,
    name text,
    title text,
    email text,
    manager_key text
);

comment on type api.imported_employee is
$doc$One employee of an import or an export.

Example: {"key": "E-1042", "name": "Ana Diaz", "title": "Head of Data", "email": "ana@example.com", "manager_key": "E-1040"}$doc$;
comment on column api.imported_employee.key is 'Key of the employee, unique in the file. [required]';
comment on column api.imported_employee.name is 'Full name. [required]';
comment on column api.imported_employee.title is 'Job title. [nullable]';
comment on column api.imported_employee.email is 'Work address. [nullable]';
comment on column api.imported_employee.manager_key is 'Key of the manager, in the file or already in the chart; null for the CEO. [nullable]';
