-- A link belongs to a version of its control that is known: one that nobody can find would count for nothing, silently.
--
-- A version has many records in time, so no key can point to it. Asked at the commit, because a version is cut and
-- recorded again in two statements.
create or replace function compliance.known_version()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    org bigint := case tg_op when 'DELETE' then old.org_id else new.org_id end;
    control bigint := case tg_op when 'DELETE' then old.control_id else new.control_id end;
    version_number integer := case tg_op when 'DELETE' then old.number else new.number end;
begin
    if exists (
        select from compliance.satisfactions as s
        where s.org_id = org and s.control_id = control and s.number = version_number and upper_inf(s.recorded_during)
    ) and not exists (
        select from compliance.control_versions as v
        where v.org_id = org and v.control_id = control and v.number = version_number and upper_inf(v.recorded_during)
    ) then
        raise exception 'control % has no version %', control, version_number
            using errcode = '23503', constraint = 'satisfactions_known_version', table = 'satisfactions', schema = 'compliance';
    end if;
    return null;
end;
$$;

comment on function compliance.known_version is
$doc$Refuse links of a version of a control that is not known.

Raises: 23503 unknown_control_version$doc$;

revoke all on function compliance.known_version from public;

create constraint trigger satisfactions_known_version
after insert on compliance.satisfactions
deferrable initially deferred
for each row execute function compliance.known_version();

create constraint trigger control_versions_known_version
after update or delete on compliance.control_versions
deferrable initially deferred
for each row execute function compliance.known_version();
