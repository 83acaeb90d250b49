-- A page of the employees whom the given filters let through, by id.
--
-- Planned for its values, since which index serves depends on which filters are given.
create or replace function org.list_matching_employees(
    org_id bigint,
    search text,
    title text,
    manager_id bigint,
    page_limit integer,
    after bigint
)
returns setof api.employee
language plpgsql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
begin
    return query
    select e.*
    from org.current_employees as e
    where e.org_id = list_matching_employees.org_id
        and e.id > list_matching_employees.after
        and (list_matching_employees.title is null or e.title = list_matching_employees.title)
        and (list_matching_employees.manager_id is null or e.manager_id = list_matching_employees.manager_id)
        and (list_matching_employees.search is null or strpos(lower(e.name), lower(list_matching_employees.search)) > 0)
    order by e.id
    limit list_matching_employees.page_limit;
end;
$$;

comment on function org.list_matching_employees is
$doc$A page of the employees whom the given filters let through, by id.$doc$;

revoke all on function org.list_matching_employees from public;
