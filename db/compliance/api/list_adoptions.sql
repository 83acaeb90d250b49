-- Adoptions of an organization, by id.
create or replace function api.list_adoptions(
    org_id bigint,
    retired boolean default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.adoption
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_adoptions.org_id, 'viewer');
    return query
    select d.*
    from compliance.described_adoptions as d
    where d.org_id = list_adoptions.org_id and d.id > list_adoptions.after
        and (list_adoptions.retired is null or d.retired = list_adoptions.retired)
    order by d.id
    limit list_adoptions."limit";
end;
$$;

comment on function api.list_adoptions is
$doc$List the adoptions of an organization, a page at a time.

- `org_id`: the organization
- `retired`: only those that are, or are not, retired
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_adoptions from public;
grant execute on function api.list_adoptions to remit_api, remit_analyst;
