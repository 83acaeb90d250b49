-- List what a control may satisfy as well. Mappings and templates suggest; only a person decides.
create or replace function api.list_control_suggestions(
    org_id bigint,
    control_id bigint,
    framework kernel.label default null,
    framework_version kernel.label default null
)
returns setof api.control_suggestion
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_control_suggestions.org_id, 'viewer');
    perform compliance.get_control(list_control_suggestions.org_id, list_control_suggestions.control_id);
    return query
    select s.*
    from compliance.suggest_satisfactions(
        list_control_suggestions.org_id, list_control_suggestions.control_id, list_control_suggestions.framework, list_control_suggestions.framework_version) as s;
end;
$$;

comment on function api.list_control_suggestions is
$doc$List requirements that a control may satisfy as well, those of adopted framework versions first.

They follow from mappings of the requirements that the control satisfies already, and from its template. To accept one, add
it to what the control satisfies.

- `org_id`: the organization
- `control_id`: the control
- `framework`: only requirements of this framework
- `framework_version`: only requirements of this version

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_control_suggestions from public;
grant execute on function api.list_control_suggestions to remit_api, remit_analyst;
