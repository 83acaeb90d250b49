-- List groups, by id.
create or replace function api.list_groups(org_id bigint, "limit" kernel.page_limit default 100, after bigint default 0)
returns setof api.approver_group
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_groups.org_id, 'viewer');
    return query
    select d.*
    from infra.describe_groups(list_groups.org_id) as d
    where d.id > list_groups.after
    order by d.id
    limit list_groups."limit";
end;
$$;

comment on function api.list_groups is
$doc$List the groups of approvers of an organization, a page at a time.

- `org_id`: the chart
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_groups from public;
grant execute on function api.list_groups to remit_api, remit_analyst;
