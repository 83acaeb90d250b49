-- One system, in the shape that clients see.
create or replace function compliance.get_system(
    org_id bigint,
    system_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null
)
returns api.system
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    described api.system;
begin
    select d.* into described
    from compliance.describe_systems(get_system.org_id, get_system.as_of, get_system.effective_at, get_system.system_id) as d;
    if not found then
        raise exception 'there is no system % in organization %', get_system.system_id, get_system.org_id
            using errcode = 'P0002', table = 'systems', schema = 'compliance';
    end if;
    return described;
end;
$$;

comment on function compliance.get_system is
$doc$A system by its number.

Raises: P0002 not_found$doc$;

revoke all on function compliance.get_system from public;
