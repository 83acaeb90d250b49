-- Whether a text is an e-mail address. The domain itself says so, hence the cast; it stays the one place with the rule.
create or replace function kernel.is_email(value text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform is_email.value::kernel.email;
    return true;
exception
    when check_violation then return false;
end;
$$;

comment on function kernel.is_email is
$doc$Whether a text is an e-mail address.$doc$;

revoke all on function kernel.is_email from public;
