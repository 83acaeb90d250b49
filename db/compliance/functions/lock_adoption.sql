-- Lock an adoption for an edit and check its version.
create or replace function compliance.lock_adoption(org_id bigint, adoption_id bigint, expected_version bigint default null)
returns compliance.adoptions
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    adoption compliance.adoptions;
begin
    select a.* into adoption
    from compliance.adoptions as a
    where a.org_id = lock_adoption.org_id and a.id = lock_adoption.adoption_id
    for no key update;
    if not found then
        raise exception 'there is no adoption % in organization %', lock_adoption.adoption_id, lock_adoption.org_id
            using errcode = 'P0002', table = 'adoptions', schema = 'compliance';
    end if;
    perform kernel.check_version(adoption.version, lock_adoption.expected_version);
    return adoption;
end;
$$;

comment on function compliance.lock_adoption is
$doc$Lock an adoption and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function compliance.lock_adoption from public;
