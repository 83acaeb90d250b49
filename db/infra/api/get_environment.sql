-- One environment.
create or replace function api.get_environment(code infra.code_word, org_id bigint default null)
returns api.environment
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own infra.environments;
begin
    perform infra.authorize_environments(get_environment.org_id, 'viewer');
    own := infra.find_environment(get_environment.org_id, get_environment.code);
    return infra.get_environment(own.id);
end;
$$;

comment on function api.get_environment is
$doc$Get an environment; an organization's own comes before the shared one of the same code.

- `code`: code of the environment
- `org_id`: organization that asks, for its own environments

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_code$doc$;

revoke all on function api.get_environment from public;
grant execute on function api.get_environment to remit_api, remit_analyst;
