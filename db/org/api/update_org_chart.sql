-- Rename an organization chart.
create or replace function api.update_org_chart(org_id bigint, changes jsonb, expected_version bigint default null)
returns api.org_chart
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted api.chart_changes;
begin
    perform org.authorize(update_org_chart.org_id, 'editor');
    perform org.lock_chart(update_org_chart.org_id, update_org_chart.expected_version);
    perform kernel.check_keys(update_org_chart.changes, array['name']);
    wanted := jsonb_populate_record(null::api.chart_changes, update_org_chart.changes);
    if update_org_chart.changes ? 'name' then
        update org.org_charts as c
        set name = wanted.name
        where c.id = update_org_chart.org_id and c.name is distinct from wanted.name;
    end if;
    return org.get_chart(update_org_chart.org_id);
end;
$$;

comment on function api.update_org_chart is
$doc$Change an organization chart.

- `org_id`: the chart
- `changes`: what to change; what is absent stays
- `expected_version`: refuse when the chart is at another version

Shape: changes is api.chart_changes

Raises: P0002 not_found, 42501 forbidden, RM001 stale_version, 23514 unreadable_label, 23502 missing_value$doc$;

revoke all on function api.update_org_chart from public;
grant execute on function api.update_org_chart to remit_api;
