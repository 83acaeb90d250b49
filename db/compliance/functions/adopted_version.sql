-- The framework version that an adoption is of.
create or replace function compliance.adopted_version(org_id bigint, adoption_id bigint)
returns bigint
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id bigint;
begin
    select a.version_id into found_id
    from compliance.adoptions as a
    where a.org_id = adopted_version.org_id and a.id = adopted_version.adoption_id;
    if not found then
        raise exception 'there is no adoption % in organization %', adopted_version.adoption_id, adopted_version.org_id
            using errcode = '23503', constraint = 'exceptions_adoption_exists', table = 'exceptions', schema = 'compliance', column = 'adoption_id';
    end if;
    return found_id;
end;
$$;

comment on function compliance.adopted_version is
$doc$The framework version of an adoption that a request names.

Raises: 23503 unknown_adoption$doc$;

revoke all on function compliance.adopted_version from public;
