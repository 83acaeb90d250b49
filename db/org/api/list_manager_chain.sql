-- List an employee's managers up to the CEO: the labels of the path, joined to the primary key.
--
-- A plan for each chain would cost more than the chain: the same one serves any number of labels.
create or replace function api.list_manager_chain(org_id bigint, employee_id bigint, as_of timestamptz default null)
returns setof api.position
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_generic_plan'
as $$
declare
    chain bigint[];
begin
    perform org.authorize(list_manager_chain.org_id, 'viewer');
    if list_manager_chain.as_of is not null then
        perform org.get_past_employee(list_manager_chain.org_id, list_manager_chain.employee_id, list_manager_chain.as_of);
        return query
        select c.id, list_manager_chain.org_id, c.name, c.title, c.manager_id, c.distance
        from org.past_chain(list_manager_chain.org_id, list_manager_chain.employee_id, list_manager_chain.as_of) as c
        where c.distance > 0
        order by c.distance;
        return;
    end if;
    chain := string_to_array(
        org.path_of(list_manager_chain.org_id, list_manager_chain.employee_id)::text, '.')::bigint[];
    if chain is null then
        perform org.get_employee(list_manager_chain.org_id, list_manager_chain.employee_id);
    end if;
    return query
    select e.id, e.org_id, e.name, e.title, e.manager_id, cardinality(chain) - step.position::integer
    from unnest(chain) with ordinality as step(id, position)
    inner join org.current_employees as e on e.org_id = list_manager_chain.org_id and e.id = step.id
    where step.position < cardinality(chain)
    order by step.position desc;
end;
$$;

comment on function api.list_manager_chain is
$doc$List the managers of an employee, from the direct manager to the CEO.

Empty for the CEO.

- `org_id`: the chart
- `employee_id`: the employee
- `as_of`: as it was at this instant

Raises: P0002 not_found, 42501 forbidden$doc$;

revoke all on function api.list_manager_chain from public;
grant execute on function api.list_manager_chain to remit_api, remit_analyst;
