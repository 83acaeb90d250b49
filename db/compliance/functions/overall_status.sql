-- What many statuses are together, by their numbers.
create or replace function compliance.overall_status(ready bigint, partial bigint, not_ready bigint)
returns text
language sql immutable parallel safe
return case
    when overall_status.ready + overall_status.partial + overall_status.not_ready = 0 then 'not_applicable'
    when overall_status.partial + overall_status.not_ready = 0 then 'ready'
    when overall_status.ready + overall_status.partial = 0 then 'not_ready'
    else 'partial'
end;

comment on function compliance.overall_status is
$doc$Status of a heading from the numbers of requirements below it.$doc$;

revoke all on function compliance.overall_status from public;
