-- One chart as clients see it.
create or replace function org.get_chart(org_id bigint)
returns api.org_chart
language sql stable
return (
    select (c.id, c.name, c.version, c.created_at, c.updated_at)::api.org_chart
    from org.org_charts as c
    where c.id = get_chart.org_id
);

comment on function org.get_chart is
$doc$One organization chart as clients see it; null when there is none.$doc$;

revoke all on function org.get_chart from public;
