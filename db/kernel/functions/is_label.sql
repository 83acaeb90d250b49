-- Whether a text is a label. The domain itself says so, hence the cast; it stays the one place with the rule.
create or replace function kernel.is_label(value text)
returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform is_label.value::kernel.label;
    return true;
exception
    when check_violation then return false;
end;
$$;

comment on function kernel.is_label is
$doc$Whether a text is one readable line of 1 to 200 characters.$doc$;

revoke all on function kernel.is_label from public;
