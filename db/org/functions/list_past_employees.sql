-- A page of the employees of an instant, by id.
--
-- Planned for its values: in general an instant looks like something rare to the planner, and a plan that serves
-- any would collect everybody who was there then, and sort them, for each page.
create or replace function org.list_past_employees(
    org_id bigint,
    search text,
    title text,
    manager_id bigint,
    as_of timestamptz,
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
    select e.id, e.org_id, e.name, e.title, e.manager_id, e.email, e.external_key, e.version, e.created_at, e.updated_at
    from org.past_employees as e
    where e.org_id = list_past_employees.org_id
        and e.valid_during @> list_past_employees.as_of
        and e.id > list_past_employees.after
        and (list_past_employees.title is null or e.title = list_past_employees.title)
        and (list_past_employees.manager_id is null or e.manager_id = list_past_employees.manager_id)
        and (list_past_employees.search is null or strpos(lower(e.name), lower(list_past_employees.search)) > 0)
    order by e.id
    limit list_past_employees.page_limit;
end;
$$;

comment on function org.list_past_employees is
$doc$A page of the employees of an instant, by id.$doc$;

revoke all on function org.list_past_employees from public;
