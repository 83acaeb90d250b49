-- Record that a control says something else from an instant on, and what it said until then.
--
-- The version in force then is cut; versions that would have begun later never come. What was known before stays
-- recorded: an answer as of yesterday does not change. The new version satisfies what the one it follows does.
create or replace function compliance.add_control_version(
    org_id bigint,
    control_id bigint,
    title text,
    description text,
    status text,
    valid_from timestamptz
)
returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    instant timestamptz := kernel.stamp(add_control_version.org_id);
    begins timestamptz := coalesce(add_control_version.valid_from, instant);
    followed compliance.control_versions := compliance.control_in_force(add_control_version.org_id, add_control_version.control_id, begins);
    next_number integer;
begin
    if not isfinite(begins) then
        raise exception 'a version begins at an instant' using errcode = '22023', column = 'valid_from';
    end if;
    select max(n.number) + 1 into next_number
    from (
        select v.number from compliance.control_versions as v
        where v.org_id = add_control_version.org_id and v.control_id = add_control_version.control_id
        union all
        select s.number from compliance.satisfactions as s
        where s.org_id = add_control_version.org_id and s.control_id = add_control_version.control_id
    ) as n;
    -- A record of this very transaction was never known: its time would be empty, which its key refuses.
    delete from compliance.control_versions as v
    where v.org_id = add_control_version.org_id and v.control_id = add_control_version.control_id and upper_inf(v.recorded_during)
        and lower(v.recorded_during) = instant and v.valid_during && tstzrange(begins, null);
    update compliance.control_versions as v
    set recorded_during = tstzrange(lower(v.recorded_during), instant)
    where v.org_id = add_control_version.org_id and v.control_id = add_control_version.control_id and upper_inf(v.recorded_during)
        and v.valid_during && tstzrange(begins, null);
    insert into compliance.control_versions (org_id, control_id, number, title, description, status, valid_during, recorded_during)
    select add_control_version.org_id, add_control_version.control_id, n.number, n.title, n.description, n.status, n.valid_during, 'empty'
    from (
        values
        (followed.number, followed.title, followed.description, followed.status, tstzrange(lower(followed.valid_during), greatest(begins, lower(followed.valid_during)))),
        (next_number, add_control_version.title, add_control_version.description, add_control_version.status, tstzrange(begins, null))
    ) as n(number, title, description, status, valid_during)
    where not isempty(n.valid_during);
    insert into compliance.satisfactions (
        org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale, review, upgrade_id, carried_from, recorded_during)
    select s.org_id, s.control_id, next_number, s.framework_owner_id, s.version_id, s.requirement_id, s.coverage, s.rationale, s.review,
        s.upgrade_id, s.carried_from, 'empty'
    from compliance.satisfactions as s
    where s.org_id = add_control_version.org_id and s.control_id = add_control_version.control_id and s.number = followed.number
        and upper_inf(s.recorded_during)
    order by s.id;
    update compliance.satisfactions as s
    set recorded_during = tstzrange(lower(s.recorded_during), instant)
    where s.org_id = add_control_version.org_id and s.control_id = add_control_version.control_id and upper_inf(s.recorded_during)
        and not exists (
            select from compliance.control_versions as v
            where v.org_id = s.org_id and v.control_id = s.control_id and v.number = s.number and upper_inf(v.recorded_during));
    update compliance.controls as c set version = c.version + 1
    where c.org_id = add_control_version.org_id and c.id = add_control_version.control_id;
    return next_number;
end;
$$;

comment on function compliance.add_control_version is
$doc$Record a new version of a control; its number.

Raises: 22023 invalid_argument$doc$;

revoke all on function compliance.add_control_version from public;
