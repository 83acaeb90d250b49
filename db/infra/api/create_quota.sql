-- Limit what an employee and everyone below may use together. What they use already counts, also when it is more.
create or replace function api.create_quota(
    org_id bigint,
    employee_id kernel.row_id,
    metric infra.metric,
    amount numeric,
    environment infra.code_word default null
)
returns api.quota
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    counted infra.environments;
    new_id bigint;
begin
    perform org.authorize(create_quota.org_id, 'editor');
    perform org.lock_chart(create_quota.org_id);
    perform infra.check_employee(create_quota.org_id, create_quota.employee_id, 'employee_id');
    if create_quota.environment is not null then
        counted := infra.find_environment(create_quota.org_id, create_quota.environment);
    end if;
    insert into infra.quotas (org_id, employee_id, metric, environment_owner_id, environment_id, amount)
    values (
        create_quota.org_id, create_quota.employee_id, create_quota.metric, counted.owner_id, counted.id, create_quota.amount)
    returning id into new_id;
    return infra.get_quota(create_quota.org_id, new_id);
end;
$$;

comment on function api.create_quota is
$doc$Limit what an employee and everyone below may use together.

It counts what they use already. When that is more than the limit the quota is over: nothing is taken away, and only growth is refused.

- `org_id`: the chart
- `employee_id`: head of the subtree; the CEO for the whole organization
- `metric`: count (resources), storage or memory (GiB), vcpu (cores), or cost (of a month)
- `amount`: the limit
- `environment`: environment that alone counts; all when absent

Example: {"employee_id": 40, "metric": "storage", "amount": 500}

Raises: P0002 not_found, 42501 forbidden, 23503 unknown_employee, 23505 quota_exists, 23514 unknown_metric, 23514 invalid_amount, 23514 invalid_code$doc$;

revoke all on function api.create_quota from public;
grant execute on function api.create_quota to remit_api;
