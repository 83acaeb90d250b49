-- One control of an import.
create type api.imported_control as (
    code kernel.label,
    title compliance.title,
    description compliance.prose,
    status compliance.control_status,
    owner_key kernel.label,
    owner_id kernel.row_id,
    template kernel.label,
    valid_from timestamptz,
    satisfies api.satisfies[]
);

comment on type api.imported_control is
$doc$One control of an import.

Example: {"code": "access-review", "template": "access-review", "owner_key": "E-1042", "status": "implemented", "valid_from": "2026-01-01T00:00:00+00:00"}$doc$;
comment on column api.imported_control.code is 'Code; without one the template''s. [nullable]';
comment on column api.imported_control.title is 'Title; without one the template''s. [nullable]';
comment on column api.imported_control.description is 'What is done; without one the template''s. [nullable]';
comment on column api.imported_control.status is 'planned (default), implemented or retired. [nullable]';
comment on column api.imported_control.owner_key is 'Who answers for it, by the employee''s external key. [nullable]';
comment on column api.imported_control.owner_id is 'Who answers for it, by number. [nullable]';
comment on column api.imported_control.template is 'Template to make it from. [nullable]';
comment on column api.imported_control.valid_from is 'From when it is in force; default: now. [nullable]';
comment on column api.imported_control.satisfies is 'Requirements that it satisfies, instead of the template''s. [nullable]';
