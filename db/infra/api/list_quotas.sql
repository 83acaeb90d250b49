-- List quotas, by id; those that limit one employee, if asked for, wherever above they are.
create or replace function api.list_quotas(
    org_id bigint,
    employee_id kernel.row_id default null,
    metric infra.metric default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.quota
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    line bigint[];
begin
    perform org.authorize(list_quotas.org_id, 'viewer');
    line := string_to_array(org.path_of(list_quotas.org_id, list_quotas.employee_id)::text, '.')::bigint[];
    if list_quotas.employee_id is not null and line is null then
        perform org.get_employee(list_quotas.org_id, list_quotas.employee_id);
    end if;
    return query
    select d.*
    from infra.describe_quotas(list_quotas.org_id) as d
    where d.id > list_quotas.after
        and (list_quotas.employee_id is null or d.employee_id = any (line))
        and (list_quotas.metric is null or d.metric = list_quotas.metric)
    order by d.id
    limit list_quotas."limit";
end;
$$;

comment on function api.list_quotas is
$doc$List the quotas of an organization with what is left of them, a page at a time.

- `org_id`: the chart
- `employee_id`: only those that limit this employee: of the employee and of everyone above
- `metric`: only those of this metric
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 unknown_metric, 23514 invalid_limit$doc$;

revoke all on function api.list_quotas from public;
grant execute on function api.list_quotas to remit_api, remit_analyst;
