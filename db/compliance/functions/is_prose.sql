-- Whether a text is prose. The domain itself says so, hence the cast; it stays the one place with the rule.
create or replace function compliance.is_prose(value text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform is_prose.value::compliance.prose;
    return true;
exception
    when check_violation then return false;
end;
$$;

comment on function compliance.is_prose is
$doc$Whether a text is prose: readable, and not too long.$doc$;

revoke all on function compliance.is_prose from public;
