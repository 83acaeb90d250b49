-- Of each control the version in force at an instant, as it was known at another; where none is, the latest one.
create or replace function compliance.versions_in_force(org_id bigint, as_of timestamptz, effective_at timestamptz)
returns table (control_id bigint, code text, number integer, title text, status text, in_force boolean, begins_at timestamptz)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select distinct on (v.control_id)
        v.control_id, c.code, v.number, v.title, v.status, v.valid_during @> versions_in_force.effective_at, lower(v.valid_during)
    from compliance.control_versions as v
    inner join compliance.controls as c on c.org_id = v.org_id and c.id = v.control_id
    where v.org_id = versions_in_force.org_id and v.recorded_during @> versions_in_force.as_of
    order by v.control_id, v.valid_during @> versions_in_force.effective_at desc, v.number desc;
$$;

comment on function compliance.versions_in_force is
$doc$The version of each control that is in force, or its latest.$doc$;

revoke all on function compliance.versions_in_force from public;
