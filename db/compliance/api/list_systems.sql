-- List systems and whether they may operate, now or at an instant, by id.
create or replace function api.list_systems(
    org_id bigint,
    as_of timestamptz default null,
    effective_at timestamptz default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.system
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_systems.org_id, 'viewer');
    return query
    select d.*
    from compliance.describe_systems(list_systems.org_id, list_systems.as_of, list_systems.effective_at) as d
    where d.id > list_systems.after
    order by d.id
    limit list_systems."limit";
end;
$$;

comment on function api.list_systems is
$doc$List the systems of an organization with their authorization at an instant, a page at a time.

- `org_id`: the chart
- `as_of`: decisions that had been recorded by then count; all when absent
- `effective_at`: instant that the authorizations are about; as_of, or now, when absent
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_systems from public;
grant execute on function api.list_systems to remit_api, remit_analyst;
