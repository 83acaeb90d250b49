-- Whether a text is a title. The domain itself says so, hence the cast; it stays the one place with the rule.
create or replace function compliance.is_title(value text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform is_title.value::compliance.title;
    return true;
exception
    when check_violation then return false;
end;
$$;

comment on function compliance.is_title is
$doc$Whether a text is a title: readable, and not too long.$doc$;

revoke all on function compliance.is_title from public;
