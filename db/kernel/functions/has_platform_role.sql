-- Whether the actor holds a role on the whole installation, not only in one organization.
--
-- Never null: a guard asks "not has_platform_role", and on a connection that never named any roles it would let everybody pass.
create or replace function kernel.has_platform_role(platform_role text)
returns boolean
language sql stable parallel safe
return case
    when session_user in ('remit_api', 'remit_worker')
        then
            nullif(current_setting('remit.actor', true), '') is not null
            and has_platform_role.platform_role = any(string_to_array(coalesce(current_setting('remit.roles', true), ''), ','))
    else pg_has_role(session_user, 'remit_owner', 'member')
end;

comment on function kernel.has_platform_role is
$doc$Whether the actor holds `admin` or `creator`: from the token's roles, or a login with the owner's role.$doc$;

revoke all on function kernel.has_platform_role from public;
