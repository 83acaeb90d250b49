-- An organization chart as clients see it.
create type api.org_chart as (
    id bigint,
    name text,
    version bigint,
    created_at timestamptz,
    updated_at timestamptz
);

comment on type api.org_chart is
$doc$An organization chart.

Example: {"id": 7, "name": "Northwind", "version": 4, "created_at": "2026-03-02T09:30:00+00:00", "updated_at": "2026-03-02T09:31:12+00:00"}$doc$;
comment on column api.org_chart.id is 'Number of the chart.';
comment on column api.org_chart.name is 'Name.';
comment on column api.org_chart.version is 'Counts changes of structure or name; the ETag.';
comment on column api.org_chart.created_at is 'When it was created.';
comment on column api.org_chart.updated_at is 'When its structure or name last changed.';
