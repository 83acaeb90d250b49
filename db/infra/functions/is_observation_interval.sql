-- Whether a text is a duration that environments may be observed in. Null for null.
create or replace function infra.is_observation_interval(value text)
returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
return case
    when compliance.is_duration(is_observation_interval.value)
        then is_observation_interval.value::interval between interval '1 second' and interval '30 days'
    else compliance.is_duration(is_observation_interval.value)
end;

comment on function infra.is_observation_interval is
$doc$Whether a text is an ISO 8601 duration from a second to thirty days.$doc$;

revoke all on function infra.is_observation_interval from public;
