-- A requirement of a framework version by its key.
create or replace function compliance.find_requirement(version_id bigint, key text)
returns compliance.requirements
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    requirement compliance.requirements;
begin
    select r.* into requirement
    from compliance.requirements as r
    where r.version_id = find_requirement.version_id and r.key = find_requirement.key;
    if not found then
        raise exception 'the framework version has no requirement %', find_requirement.key
            using errcode = 'P0002', table = 'requirements', schema = 'compliance';
    end if;
    return requirement;
end;
$$;

comment on function compliance.find_requirement is
$doc$A requirement of a framework version by its key.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_requirement from public;
