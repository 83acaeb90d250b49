-- Refuse an edit that was made on an older version of the row.
create or replace function kernel.check_version(current_version bigint, expected_version bigint)
returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    if check_version.expected_version is not null and check_version.expected_version <> check_version.current_version then
        raise exception 'the resource is at version %, not %', check_version.current_version, check_version.expected_version
            using errcode = 'RM001';
    end if;
end;
$$;

comment on function kernel.check_version is
$doc$Refuse a stale edit. A null expectation accepts any version.

Raises: RM001 stale_version$doc$;

revoke all on function kernel.check_version from public;
