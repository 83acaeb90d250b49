-- Create an organization chart; whoever does so owns it.
--
-- Platform administrators need no role of their own in it.
create or replace function api.create_org_chart(name kernel.label)
returns api.org_chart
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    new_id bigint;
begin
    if kernel.current_actor() is null or not (kernel.has_platform_role('creator') or kernel.has_platform_role('admin')) then
        raise exception 'this needs the platform role creator or admin' using errcode = '42501';
    end if;
    insert into org.org_charts (name)
    values (create_org_chart.name)
    returning id into new_id;
    if not kernel.has_platform_role('admin') then
        insert into org.members (org_id, principal, role)
        values (new_id, kernel.current_actor(), 'owner')
        on conflict on constraint members_pkey do update set role = 'owner';
    end if;
    return org.get_chart(new_id);
end;
$$;

comment on function api.create_org_chart is
$doc$Create an organization chart.

It is empty: its first employee becomes the CEO. Whoever creates it is its owner. Names need not be unique.

- `name`: name of the chart

Example: {"name": "Northwind"}

Raises: 42501 forbidden, 23514 unreadable_label$doc$;

revoke all on function api.create_org_chart from public;
grant execute on function api.create_org_chart to remit_api;
