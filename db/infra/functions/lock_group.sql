-- Begin a change of a group: requests that wait are locked first, since what changes may be whom they wait for.
create or replace function infra.lock_group(org_id bigint, group_id bigint, expected_version bigint default null)
returns infra.groups
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    found_group infra.groups;
begin
    perform infra.hold_chart(lock_group.org_id);
    perform infra.hold_waiting_requests(lock_group.org_id);
    perform from infra.groups as g where g.org_id = lock_group.org_id order by g.id for no key update;
    select g.* into found_group
    from infra.groups as g
    where g.org_id = lock_group.org_id and g.id = lock_group.group_id;
    if not found then
        perform infra.get_group(lock_group.org_id, lock_group.group_id);
    end if;
    perform kernel.check_version(found_group.version, lock_group.expected_version);
    return found_group;
end;
$$;

comment on function infra.lock_group is
$doc$A group at the expected version; all groups of the organization are locked.

Raises: P0002 not_found, RM001 stale_version$doc$;

revoke all on function infra.lock_group from public;
