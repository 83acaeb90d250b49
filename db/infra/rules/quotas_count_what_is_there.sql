-- A quota begins with what is reserved below its head already, which may be more than it allows.
--
-- While it is counted nobody reserves and nobody moves: the chart's version moves with its quotas, which fails whoever goes by an
-- older snapshot (40001). One range of paths is read, planned for the very head.
create or replace function infra.quotas_count_what_is_there()
returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
declare
    head_path ext.ltree := org.path_of(new.org_id, new.employee_id);
begin
    with charged as (
        insert into infra.quota_charges (org_id, quota_id, resource_id, amount)
        select new.org_id, new.id, r.resource_id, r.amount
        from org.employee_paths as p
        inner join infra.resources as s on s.org_id = p.org_id and s.current_owner_id = p.id
        inner join infra.reservations as r on r.org_id = s.org_id and r.resource_id = s.id and r.metric = new.metric
        where p.org_id = new.org_id
            and p.path operator(ext.>=) head_path and p.path operator(ext.<) org.after_path(head_path)
            and (new.environment_id is null or s.environment_id = new.environment_id)
        returning amount
    )
    insert into infra.quota_usage (org_id, quota_id, used)
    select new.org_id, new.id, coalesce(sum(c.amount), 0) from charged as c;
    return null;
end;
$$;

comment on function infra.quotas_count_what_is_there is
$doc$Count what is reserved below the head of a new quota.$doc$;

revoke all on function infra.quotas_count_what_is_there from public;

create or replace trigger quotas_count_what_is_there
after insert on infra.quotas
for each row execute function infra.quotas_count_what_is_there();
