-- How much of a period a requirement was ready, and when it was not.
create type api.coverage_gap as (
    id integer,
    key text,
    code text,
    title text,
    covered_share double precision,
    gaps api.time_span[]
);

comment on type api.coverage_gap is
$doc$How much of a period a requirement was ready, and when it was not.

Example: {"id": 7, "key": "1.2", "code": "1.2", "title": "Access is granted by role", "covered_share": 0.95, "gaps": [{"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"}]}$doc$;
comment on column api.coverage_gap.id is 'Position in the framework version.';
comment on column api.coverage_gap.key is 'Key of the requirement.';
comment on column api.coverage_gap.code is 'Identifier as this version prints it.';
comment on column api.coverage_gap.title is 'Title.';
comment on column api.coverage_gap.covered_share is 'Share of the period in which it was ready, 0 to 1.';
comment on column api.coverage_gap.gaps is 'When it was not.';
