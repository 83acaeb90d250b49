-- How long a lease is: long enough for a call to a provider, short enough that the work of a dead worker goes on soon.
create or replace function infra.lease_length(seconds integer)
returns interval
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if lease_length.seconds is null or lease_length.seconds not between 1 and 3600 then
        raise exception 'a lease is 1 to 3,600 seconds long' using errcode = '22023', column = 'lease_seconds';
    end if;
    return lease_length.seconds * interval '1 second';
end;
$$;

comment on function infra.lease_length is
$doc$A number of seconds as the length of a lease.

Raises: 22023 invalid_argument$doc$;

revoke all on function infra.lease_length from public;
