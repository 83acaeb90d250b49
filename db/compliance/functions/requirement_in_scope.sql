-- A requirement by its key, if the adoption asks for it.
create or replace function compliance.requirement_in_scope(org_id bigint, adoption_id bigint, requirement text, as_of timestamptz)
returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    found_id integer;
begin
    select r.id into found_id
    from compliance.requirements as r
    where r.version_id = compliance.adopted_version(requirement_in_scope.org_id, requirement_in_scope.adoption_id)
        and r.key = requirement_in_scope.requirement;
    if not found then
        raise exception 'the adopted version has no requirement %', requirement_in_scope.requirement
            using errcode = '23503', constraint = 'exceptions_requirement_exists', table = 'exceptions', schema = 'compliance', column = 'requirement';
    elsif not exists (
        select from compliance.scope_of(
            requirement_in_scope.org_id, array[requirement_in_scope.adoption_id], requirement_in_scope.as_of) as s
        where s.requirement_id = found_id and s.included
    ) then
        raise exception 'requirement % is not in scope', requirement_in_scope.requirement
            using errcode = 'RM019', constraint = 'exceptions_requirement_in_scope', table = 'exceptions', schema = 'compliance', column = 'requirement';
    end if;
    return found_id;
end;
$$;

comment on function compliance.requirement_in_scope is
$doc$The number of a requirement that is in an adoption's scope.

Raises: 23503 unknown_requirement, RM019 not_in_scope$doc$;

revoke all on function compliance.requirement_in_scope from public;
