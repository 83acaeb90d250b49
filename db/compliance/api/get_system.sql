-- Get one system and whether it may operate, now or at an instant.
create or replace function api.get_system(
    org_id bigint,
    system_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null
)
returns api.system
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_system.org_id, 'viewer');
    return compliance.get_system(get_system.org_id, get_system.system_id, get_system.as_of, get_system.effective_at);
end;
$$;

comment on function api.get_system is
$doc$Get one system, with its authorization at an instant. What it is called and who owns it is told as it is now.

- `org_id`: the chart
- `system_id`: the system
- `as_of`: decisions that had been recorded by then count; all when absent
- `effective_at`: instant that the authorization is about; as_of, or now, when absent

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_system from public;
grant execute on function api.get_system to remit_api, remit_analyst;
