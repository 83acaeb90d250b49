-- An environment by its code: the organization's own before the shared one.
create or replace function infra.find_environment(org_id bigint, code text)
returns infra.environments
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    environment infra.environments;
begin
    select e.* into environment
    from infra.environments as e
    where e.code = find_environment.code and e.owner_id in (0, find_environment.org_id)
    order by e.owner_id desc
    limit 1;
    if not found then
        raise exception 'there is no environment %', find_environment.code
            using errcode = 'P0002', table = 'environments', schema = 'infra', hint = 'GET /environments lists what there is.';
    end if;
    return environment;
end;
$$;

comment on function infra.find_environment is
$doc$An environment by its code, retired or not.

Raises: P0002 not_found$doc$;

revoke all on function infra.find_environment from public;
