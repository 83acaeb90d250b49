-- The version of a control that is in force at an instant, as it is known now; before the first, the first to come.
--
-- Versions follow each other without a gap (control_versions_no_gap), so it is the earliest that has not ended.
create or replace function compliance.control_in_force(org_id bigint, control_id bigint, effective_at timestamptz)
returns compliance.control_versions
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select v.*
    from compliance.control_versions as v
    where v.org_id = control_in_force.org_id and v.control_id = control_in_force.control_id and upper_inf(v.recorded_during)
        and (upper_inf(v.valid_during) or upper(v.valid_during) > control_in_force.effective_at)
    order by lower(v.valid_during)
    limit 1;
$$;

comment on function compliance.control_in_force is
$doc$The version of a control in force at an instant, or the first to come.$doc$;

revoke all on function compliance.control_in_force from public;
