-- Change a system: what is absent stays, null clears. The new owner is locked first, as leavers are.
create or replace function api.update_system(
    org_id bigint,
    system_id bigint,
    changes jsonb,
    expected_version bigint default null
)
returns api.system
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    system compliance.systems;
    wanted api.system_changes;
begin
    perform org.authorize(update_system.org_id, 'editor');
    perform kernel.check_keys(update_system.changes, array['title', 'description', 'owner_id', 'categorization']);
    wanted := jsonb_populate_record(null::api.system_changes, update_system.changes);
    perform compliance.open_record(update_system.org_id, wanted.owner_id);
    perform compliance.get_system(update_system.org_id, update_system.system_id);
    select s.* into system
    from compliance.systems as s
    where s.org_id = update_system.org_id and s.id = update_system.system_id
    for no key update;
    perform kernel.check_version(system.version, update_system.expected_version);
    wanted := jsonb_populate_record(
        (system.title, system.description, system.owner_id, system.categorization)::api.system_changes, update_system.changes);
    update compliance.systems as s
    set title = wanted.title, description = wanted.description, owner_id = wanted.owner_id, categorization = wanted.categorization
    where s.org_id = system.org_id and s.id = system.id
        and (s.title, s.description, s.owner_id, s.categorization)
        is distinct from (wanted.title, wanted.description, wanted.owner_id::bigint, wanted.categorization);
    return compliance.get_system(update_system.org_id, update_system.system_id);
end;
$$;

comment on function api.update_system is
$doc$Change a system.

What is absent stays, null clears.

- `org_id`: the chart
- `system_id`: the system
- `changes`: what to change
- `expected_version`: refuse when the system is at another version

Shape: changes is api.system_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, RM021 unknown_category, 22023 invalid_argument, 23502 missing_value, 23503 unknown_owner, 23514 invalid_categorization, 23514 unreadable_title, 23514 unreadable_text$doc$;

revoke all on function api.update_system from public;
grant execute on function api.update_system to remit_api;
