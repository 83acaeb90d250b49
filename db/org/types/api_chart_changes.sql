-- What PATCH of a chart takes.
create type api.chart_changes as (
    name kernel.label
);

comment on type api.chart_changes is
$doc$Changes of an organization chart; what is absent stays.

Example: {"name": "Northwind Traders"}$doc$;
comment on column api.chart_changes.name is 'New name.';
