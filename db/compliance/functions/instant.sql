-- A text as an instant when it is one of RFC 3339, with an offset; else null. Words such as now and infinity are no instants.
create or replace function compliance.instant(value text)
returns timestamptz
language sql stable
return case
    when instant.value ~* '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$' and pg_input_is_valid(instant.value, 'timestamptz')
        then instant.value::timestamptz
end;

comment on function compliance.instant is
$doc$The instant that a text of RFC 3339 names; null for any other text.$doc$;

revoke all on function compliance.instant from public;
