-- A control says something at every instant from its first version on; one without a version would say nothing at all.
--
-- Asked at the commit, of what is known then: a version is cut and the next one recorded in several statements. A version
-- without an end cannot open a gap, so inserting one asks nothing; what it follows was asked when it was cut.
create or replace function compliance.no_gap()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    touched jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    covered tstzmultirange;
begin
    select range_agg(v.valid_during) into covered
    from compliance.control_versions as v
    where v.org_id = (touched ->> 'org_id')::bigint and v.control_id = (touched ->> tg_argv[0])::bigint and upper_inf(v.recorded_during);
    if covered is null or not upper_inf(covered) or covered <> range_merge(covered)::tstzmultirange then
        raise exception 'the versions of control % leave a gap', touched ->> tg_argv[0]
            using errcode = '23514', constraint = 'control_versions_no_gap', table = 'control_versions', schema = 'compliance',
                hint = 'Record a version with status retired where the control ends.';
    end if;
    return null;
end;
$$;

comment on function compliance.no_gap is
$doc$Refuse a control whose known versions leave a gap, or end.

Raises: 23514 versions_gap$doc$;

revoke all on function compliance.no_gap from public;

create constraint trigger controls_no_gap
after insert on compliance.controls
deferrable initially deferred
for each row execute function compliance.no_gap('id');

create constraint trigger control_versions_no_gap_insert
after insert on compliance.control_versions
deferrable initially deferred
for each row when (not upper_inf(new.valid_during)) execute function compliance.no_gap('control_id');

create constraint trigger control_versions_no_gap
after update or delete on compliance.control_versions
deferrable initially deferred
for each row execute function compliance.no_gap('control_id');
