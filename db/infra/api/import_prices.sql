-- Import prices from a day on, whole or not at all. The platform keeps an organization's own ones too: rules of environments go by cost, and
-- who could make everything free would switch them off.
create or replace function api.import_prices(document jsonb, org_id bigint default null)
returns api.catalogue_import
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    owner_id bigint := coalesce(import_prices.org_id, 0);
begin
    perform infra.authorize_environments(import_prices.org_id, 'editor');
    perform kernel.stamp(owner_id);
    perform compliance.raise_violations(infra.check_prices(owner_id, import_prices.document));
    return infra.store_prices(owner_id, import_prices.document);
end;
$$;

comment on function api.import_prices is
$doc$Import prices: from a day on they hold, those before end there, and those that the document does not name stay.

All or nothing: errors name the place in the document. What something cost in the past was recorded then and does not change.
An organization's own price comes before the shared one, and a region's before that for all regions (*).

- `document`: the configuration: source, currency, valid_from, prices
- `org_id`: organization whose own they are; without it they are everyone's

Example: {"source": "Rounded list prices, entered by hand.", "currency": "USD", "valid_from": "2026-11-01", "prices": [{"meter": "aws.s3.storage", "region": "*", "unit": "GiB-month", "price": 0.023}]}

Raises: 42501 forbidden, P0002 not_found, RM012 document_refused$doc$;

revoke all on function api.import_prices from public;
grant execute on function api.import_prices to remit_api;
