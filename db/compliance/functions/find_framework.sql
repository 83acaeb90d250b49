-- A framework by its code: the organization's own before the shared catalogue's.
create or replace function compliance.find_framework(code text, org_id bigint)
returns compliance.frameworks
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    framework compliance.frameworks;
begin
    select f.* into framework
    from compliance.frameworks as f
    where f.code = find_framework.code and f.owner_id in (0, find_framework.org_id)
    order by f.owner_id desc
    limit 1;
    if not found then
        raise exception 'there is no framework %', find_framework.code
            using errcode = 'P0002', table = 'frameworks', schema = 'compliance', hint = 'GET /frameworks lists what there is.';
    end if;
    return framework;
end;
$$;

comment on function compliance.find_framework is
$doc$A framework by its code.

Raises: P0002 not_found$doc$;

revoke all on function compliance.find_framework from public;
