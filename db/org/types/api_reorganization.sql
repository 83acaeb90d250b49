-- Result of a reorganization.
create type api.reorganization as (
    applied boolean,
    version bigint,
    differences api.employee_difference[],
    violations api.violation[]
);

comment on type api.reorganization is
$doc$Result of a reorganization: what differs afterwards and, for a dry run, everything that stands against it.

Example: {"applied": true, "version": 5, "differences": [{"employee_id": 42, "change": "updated", "old": {"manager_id": 1}, "new": {"manager_id": 40}}], "violations": []}$doc$;
comment on column api.reorganization.applied is 'Whether the changes were kept.';
comment on column api.reorganization.version is 'Version of the chart as it is now.';
comment on column api.reorganization.differences is 'Employees that differ, each once.';
comment on column api.reorganization.violations is 'Every step that was refused, with the reason; empty when applied.';
