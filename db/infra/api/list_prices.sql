-- List prices of the shared catalogue, and an organization's own.
create or replace function api.list_prices(
    org_id bigint default null,
    search kernel.label default null,
    on_day date default null,
    "limit" kernel.page_limit default 100,
    after bigint default 0
)
returns setof api.price
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform org.authorize_catalogue(list_prices.org_id, 'viewer');
    return query
    select d.*
    from infra.described_prices as d
    where coalesce(d.org_id, 0) in (0, list_prices.org_id) and d.id > list_prices.after
        and (list_prices.search is null or strpos(lower(d.meter), lower(list_prices.search)) > 0)
        and (list_prices.on_day is null or daterange(d.valid_from, d.valid_until) @> list_prices.on_day)
    order by d.id
    limit list_prices."limit";
end;
$$;

comment on function api.list_prices is
$doc$List prices, a page at a time: those of the shared catalogue, and an organization's own.

- `org_id`: organization whose own are listed too
- `search`: part of the meter, in any case
- `on_day`: only those that hold on this day
- `limit`: rows a page
- `after`: id after which the page begins; the Link header carries it

Raises: 42501 forbidden, P0002 not_found, 23514 invalid_limit$doc$;

revoke all on function api.list_prices from public;
grant execute on function api.list_prices to remit_api, remit_analyst;
