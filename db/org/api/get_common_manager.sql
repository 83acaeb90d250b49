-- The nearest manager above two employees: where their paths part.
create or replace function api.get_common_manager(org_id bigint, employee_id bigint, other_id bigint)
returns api.employee
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    shared ext.ltree;
begin
    perform org.authorize(get_common_manager.org_id, 'viewer');
    perform org.get_employee(get_common_manager.org_id, get_common_manager.employee_id);
    perform org.get_employee(get_common_manager.org_id, get_common_manager.other_id);
    shared := ext.lca(
        org.path_of(get_common_manager.org_id, get_common_manager.employee_id),
        org.path_of(get_common_manager.org_id, get_common_manager.other_id));
    if shared is null or ext.nlevel(shared) = 0 then
        raise exception 'nobody is above both employee % and employee %',
            get_common_manager.employee_id, get_common_manager.other_id
            using errcode = 'RM007';
    end if;
    return org.get_employee(get_common_manager.org_id, ext.subpath(shared, -1)::text::bigint);
end;
$$;

comment on function api.get_common_manager is
$doc$Get the nearest manager to whom two employees both answer.

When one of them answers to the other, it is that other's manager.

- `org_id`: the chart
- `employee_id`: one employee
- `other_id`: the other

Raises: P0002 not_found, 42501 forbidden, RM007 no_common_manager$doc$;

revoke all on function api.get_common_manager from public;
grant execute on function api.get_common_manager to remit_api, remit_analyst;
