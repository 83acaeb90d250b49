-- Get one control with what it says now.
create or replace function api.get_control(org_id bigint, control_id bigint)
returns api.control
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(get_control.org_id, 'viewer');
    return compliance.get_control(get_control.org_id, get_control.control_id);
end;
$$;

comment on function api.get_control is
$doc$Get a control.

- `org_id`: the organization
- `control_id`: the control

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.get_control from public;
grant execute on function api.get_control to remit_api, remit_analyst;
