-- One exception, in the shape that clients see.
create or replace function compliance.get_exception(org_id bigint, exception_id bigint)
returns api.risk_exception
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.risk_exception;
begin
    select d.* into described from compliance.describe_exceptions(get_exception.org_id, null, get_exception.exception_id) as d;
    if not found then
        raise exception 'there is no exception % in organization %', get_exception.exception_id, get_exception.org_id
            using errcode = 'P0002', table = 'exceptions', schema = 'compliance';
    end if;
    return described;
end;
$$;

comment on function compliance.get_exception is
$doc$An exception by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_exception from public;
