-- A control that is about to change, at the version that the caller has seen.
create or replace function compliance.lock_control(org_id bigint, control_id bigint, expected_version bigint default null)
returns compliance.controls
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    control compliance.controls;
begin
    select c.* into control
    from compliance.controls as c
    where c.org_id = lock_control.org_id and c.id = lock_control.control_id
    for no key update;
    if not found then
        raise exception 'there is no control % in organization %', lock_control.control_id, lock_control.org_id
            using errcode = 'P0002', table = 'controls', schema = 'compliance';
    end if;
    perform kernel.check_version(control.version, lock_control.expected_version);
    return control;
end;
$$;

comment on function compliance.lock_control is
$doc$Lock a control for a change and check its version.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function compliance.lock_control from public;
