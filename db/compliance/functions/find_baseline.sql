-- A baseline of a framework version by its code: the organization's own before the shared catalogue's.
create or replace function compliance.find_baseline(version_id bigint, code text, org_id bigint)
returns compliance.baselines
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    baseline compliance.baselines;
begin
    select b.* into baseline
    from compliance.baselines as b
    where b.version_id = find_baseline.version_id and b.code = find_baseline.code and b.owner_id in (0, find_baseline.org_id)
    order by b.owner_id desc
    limit 1;
    if not found then
        raise exception 'the framework version has no baseline %', find_baseline.code
            using errcode = 'P0002', table = 'baselines', schema = 'compliance';
    end if;
    return baseline;
end;
$$;

comment on function compliance.find_baseline is
$doc$A baseline of a framework version by its code.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_baseline from public;
