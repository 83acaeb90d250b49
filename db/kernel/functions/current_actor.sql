-- Who is acting. Null means nobody: a service that did not say for whom it acts.
create or replace function kernel.current_actor()
returns text
language sql stable parallel safe
return case
    when session_user in ('remit_api', 'remit_worker') then nullif(current_setting('remit.actor', true), '')
    else session_user::text
end;

comment on function kernel.current_actor is
$doc$Who is acting: the person a service acts for, or the login itself; null when a service did not say.$doc$;

revoke all on function kernel.current_actor from public;
