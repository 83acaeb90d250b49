-- Get one exception.
create or replace function api.get_exception(org_id bigint, exception_id bigint)
returns api.risk_exception
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_exception.org_id, 'viewer');
    return compliance.get_exception(get_exception.org_id, get_exception.exception_id);
end;
$$;

comment on function api.get_exception is
$doc$Get one exception.

- `org_id`: the chart
- `exception_id`: the exception

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_exception from public;
grant execute on function api.get_exception to remit_api, remit_analyst;
