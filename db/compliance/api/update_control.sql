-- Change a control: another owner answers for it, or it says something else from now on, which is its next version.
create or replace function api.update_control(
    org_id bigint,
    control_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.control
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz;
    control compliance.controls;
    present compliance.control_versions;
    wanted api.control_changes;
begin
    perform org.authorize(update_control.org_id, 'editor');
    perform kernel.check_keys(update_control.changes, array['title', 'description', 'status', 'owner_id']);
    wanted := jsonb_populate_record(null::api.control_changes, update_control.changes);
    instant := compliance.open_record(update_control.org_id, wanted.owner_id);
    control := compliance.lock_control(update_control.org_id, update_control.control_id, update_control.expected_version);
    present := compliance.control_in_force(control.org_id, control.id, instant);
    wanted := jsonb_populate_record(
        (present.title, present.description, present.status, control.owner_id)::api.control_changes, update_control.changes);
    if wanted.owner_id is null then
        raise exception 'a control has an owner' using errcode = '23502', column = 'owner_id', table = 'controls', schema = 'compliance';
    end if;
    if (wanted.title, wanted.description, wanted.status) is distinct from (present.title, present.description, present.status) then
        perform compliance.add_control_version(control.org_id, control.id, wanted.title, wanted.description, wanted.status, null);
    end if;
    update compliance.controls as c set owner_id = wanted.owner_id
    where c.org_id = control.org_id and c.id = control.id and c.owner_id <> wanted.owner_id;
    return compliance.get_control(control.org_id, control.id);
end;
$$;

comment on function api.update_control is
$doc$Change a control.

What is absent stays, null clears. Another title, description or status makes a version that is in force from now on; for
another instant create the version.

- `org_id`: the organization
- `control_id`: the control
- `changes`: what to change
- `expected_version`: refuse when the control is at another version

Shape: changes is api.control_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23503 unknown_owner, 23502 missing_value, 22023 invalid_argument, 23514 unreadable_title, 23514 unreadable_text, 23514 unknown_status, 23514 invalid_id$doc$;

revoke all on function api.update_control from public;
grant execute on function api.update_control to remit_api;
