-- The guard of what only workers do: no person, not even an administrator over REST, may say what a provider answered.
create or replace function kernel.authorize_worker()
returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if kernel.current_actor() is null or not (session_user = 'remit_worker' or pg_has_role(session_user, 'remit_owner', 'member')) then
        raise exception 'this is for workers'
            using errcode = '42501', hint = 'Log in as remit_worker and name the worker in remit.actor.';
    end if;
end;
$$;

comment on function kernel.authorize_worker is
$doc$Refuse everyone but a worker that says who it is.

Raises: 42501 forbidden$doc$;

revoke all on function kernel.authorize_worker from public;
