-- What every error code means; the facade reads it to answer, clients to understand.
create or replace function api.list_error_codes()
returns setof api.error_code
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select e.code, e.constraint_name, e.name, e.title, e.status, e.help
    from kernel.error_codes as e
    order by e.code, e.constraint_name;
$$;

comment on function api.list_error_codes is
$doc$List every error code with its HTTP status and what to do about it.$doc$;

revoke all on function api.list_error_codes from public;
grant execute on function api.list_error_codes to remit_api, remit_worker, remit_analyst;
