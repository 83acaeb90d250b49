-- A span of time in an answer.
create type api.time_span as (
    begins_at timestamptz,
    ends_at timestamptz
);

comment on type api.time_span is
$doc$A span of time; the end itself is outside of it.

Example: {"begins_at": "2026-08-01T00:00:00+00:00", "ends_at": "2026-08-09T00:00:00+00:00"}$doc$;
comment on column api.time_span.begins_at is 'Begin.';
comment on column api.time_span.ends_at is 'End.';
