-- An interval as an ISO 8601 duration, whatever the session's style is.
create or replace function compliance.duration_text(duration interval)
returns text
language sql stable
set search_path = pg_catalog, pg_temp
set intervalstyle = 'iso_8601'
as $$
    select duration_text.duration::text;
$$;

comment on function compliance.duration_text is
$doc$An interval in ISO 8601.$doc$;

revoke all on function compliance.duration_text from public;
