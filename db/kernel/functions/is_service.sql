-- Whether this session is one of our services, whose word about the actor counts.
--
-- Any login can set remit.actor; only these two are believed.
create or replace function kernel.is_service()
returns boolean
language sql stable parallel safe
return session_user in ('remit_api', 'remit_worker');

comment on function kernel.is_service is
$doc$Whether the session's login is remit_api or remit_worker.$doc$;

revoke all on function kernel.is_service from public;
