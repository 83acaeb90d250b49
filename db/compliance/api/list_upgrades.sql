-- The upgrades of an adoption, those taken back among them, with what each did.
create or replace function api.list_upgrades(
    org_id bigint,
    adoption_id bigint,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.upgrade
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize(list_upgrades.org_id, 'viewer');
    perform compliance.get_adoption(list_upgrades.org_id, list_upgrades.adoption_id);
    return query
    select d.*
    from compliance.upgrades as u
    cross join lateral compliance.describe_upgrade(u) as d
    where u.org_id = list_upgrades.org_id and u.id > list_upgrades.after
        and list_upgrades.adoption_id in (u.from_adoption_id, u.to_adoption_id)
        and not isempty(u.recorded_during)
    order by u.id
    limit list_upgrades."limit";
end;
$$;

comment on function api.list_upgrades is
$doc$List the upgrades that an adoption had or came from, a page at a time, each with its plan as it was applied.

- `org_id`: the organization
- `adoption_id`: the adoption
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: P0002 not_found, 42501 forbidden, 23514 invalid_limit$doc$;

revoke all on function api.list_upgrades from public;
grant execute on function api.list_upgrades to remit_api, remit_analyst;
