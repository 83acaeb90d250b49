-- Everything that is wrong with a document of prices.
create or replace function infra.check_prices(owner_id bigint, document jsonb)
returns api.document_violation[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    violations api.document_violation[] := compliance.check_fields(check_prices.document, '',
        '{"source": "prose!", "currency": "line!", "valid_from": "line!", "prices": "array!"}');
begin
    if cardinality(violations) > 0 then
        return violations;
    end if;
    return array(
        select ('/' || m.key, '22023', m.message)::api.document_violation
        from (values
            ('currency', check_prices.document ->> 'currency' !~ '^[A-Z]{3}$', 'a currency is its code, such as USD'),
            ('currency', exists (
                select from infra.prices as p where p.owner_id = check_prices.owner_id and p.currency <> check_prices.document ->> 'currency'),
                'prices of one catalogue are in one currency, and there are some in another'),
            ('valid_from', check_prices.document ->> 'valid_from' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' or not pg_input_is_valid(check_prices.document ->> 'valid_from', 'date'),
                'valid_from is a date such as 2026-01-31')
        ) as m(key, holds, message)
        where m.holds
        union all
        select v
        from jsonb_array_elements(check_prices.document -> 'prices') with ordinality as p(value, position)
        cross join lateral unnest(compliance.check_fields(p.value, '/prices/' || (p.position - 1),
            '{"meter": "line!", "region": "line!", "unit": "line!", "price": "number!"}')) as v
        union all
        select ('/prices/' || (p.position - 1) || '/price', '22023', 'a price is from 0 to 1,000,000,000')::api.document_violation
        from jsonb_array_elements(check_prices.document -> 'prices') with ordinality as p(value, position)
        where infra.number_of(p.value -> 'price') not between 0 and 1000000000
        union all
        select ('/prices/' || (max(p.position) - 1), '22023', format('%s is there twice for %s', p.value ->> 'meter', p.value ->> 'region'))::api.document_violation
        from jsonb_array_elements(check_prices.document -> 'prices') with ordinality as p(value, position)
        group by p.value ->> 'meter', p.value ->> 'region'
        having count(*) > 1);
end;
$$;

comment on function infra.check_prices is
$doc$Everything that is wrong with a document of prices, with JSON pointers.$doc$;

revoke all on function infra.check_prices from public;
