-- The clock of all records.
--
-- Tests need to choose the time; nobody else may, or history could be forged: the setting counts only
-- for logins that hold the owner's role.
create or replace function kernel.now()
returns timestamptz
language sql volatile
return case
    when nullif(current_setting('remit.clock', true), '') is not null and pg_has_role(session_user, 'remit_owner', 'member')
        then current_setting('remit.clock', true)::timestamptz
    else clock_timestamp()
end;

comment on function kernel.now is
$doc$The current instant; logins with the owner's role may set it with the setting remit.clock (tests).$doc$;

revoke all on function kernel.now from public;
