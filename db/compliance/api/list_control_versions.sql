-- List what a control said and when, as it was known at an instant.
create or replace function api.list_control_versions(org_id bigint, control_id bigint, as_of timestamptz default null)
returns setof api.control_version
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_control_versions.org_id, 'viewer');
    perform compliance.get_control(list_control_versions.org_id, list_control_versions.control_id);
    return query
    select v.control_id, v.number, v.title::text, v.description::text, v.status::text,
        lower(v.valid_during), upper(v.valid_during), lower(v.recorded_during)
    from compliance.control_versions as v
    where v.org_id = list_control_versions.org_id and v.control_id = list_control_versions.control_id
        and v.recorded_during @> compliance.known_until(list_control_versions.org_id, list_control_versions.as_of)
    order by lower(v.valid_during);
end;
$$;

comment on function api.list_control_versions is
$doc$List the versions of a control in the order in which they are in force.

- `org_id`: the organization
- `control_id`: the control
- `as_of`: as it was known at this instant

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_control_versions from public;
grant execute on function api.list_control_versions to remit_api, remit_analyst;
