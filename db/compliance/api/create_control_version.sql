-- Say what a control says from an instant on, which may lie in the past or be still to come.
create or replace function api.create_control_version(
    org_id bigint,
    control_id bigint,
    title compliance.title default null,
    description compliance.prose default null,
    status compliance.control_status default null,
    valid_from timestamptz default null,
    expected_version bigint default null
)
returns api.control_version
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    control compliance.controls;
    followed compliance.control_versions;
    new_number integer;
    answer api.control_version;
begin
    perform org.authorize(create_control_version.org_id, 'editor');
    instant := compliance.open_record(create_control_version.org_id);
    control := compliance.lock_control(create_control_version.org_id, create_control_version.control_id, create_control_version.expected_version);
    followed := compliance.control_in_force(control.org_id, control.id, coalesce(create_control_version.valid_from, instant));
    new_number := compliance.add_control_version(
        control.org_id, control.id, coalesce(create_control_version.title, followed.title),
        coalesce(create_control_version.description, followed.description),
        coalesce(create_control_version.status, followed.status), create_control_version.valid_from);
    select l.* into answer
    from api.list_control_versions(control.org_id, control.id) as l
    where l.number = new_number;
    return answer;
end;
$$;

comment on function api.create_control_version is
$doc$Create the next version of a control.

It takes over at `valid_from`, in place of whatever would have been in force from then on, and satisfies what the version
before satisfies. What is not given stays as that version says. What was known until now can still be asked for: as_of.

- `org_id`: the organization
- `control_id`: the control
- `title`: title
- `description`: what is done
- `status`: planned, implemented or retired
- `valid_from`: from when it is in force, in the past or to come; default: now
- `expected_version`: refuse when the control is at another version

Example: {"status": "implemented", "valid_from": "2026-04-01T00:00:00+00:00"}

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 22023 invalid_argument, 23514 unreadable_title, 23514 unreadable_text, 23514 unknown_status$doc$;

revoke all on function api.create_control_version from public;
grant execute on function api.create_control_version to remit_api;
