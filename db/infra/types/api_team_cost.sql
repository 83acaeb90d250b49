-- What somebody's team costs.
create type api.team_cost as (
    employee_id bigint,
    name text,
    title text,
    own boolean,
    month date,
    resources bigint,
    cost numeric,
    currency text
);

comment on type api.team_cost is
$doc$What an employee holds and costs, with everyone below.

Example: {"employee_id": 42, "name": "Cyd", "title": "Data engineer", "own": false, "month": "2026-11-01", "resources": 12, "cost": 14.7, "currency": "USD"}$doc$;
comment on column api.team_cost.employee_id is 'Employee.';
comment on column api.team_cost.name is 'Name.';
comment on column api.team_cost.title is 'Job title. [nullable]';
comment on column api.team_cost.own is 'Whether the row is what the head of the list holds personally; the others are direct reports with everyone below.';
comment on column api.team_cost.month is 'First day of the month, in UTC.';
comment on column api.team_cost.resources is 'Resources that cost something in it.';
comment on column api.team_cost.cost is 'What they cost; of the present month until now.';
comment on column api.team_cost.currency is 'ISO 4217. [nullable]';
