-- What is wrong with the usage and the cost of a blueprint.
create or replace function infra.check_amounts(document jsonb, shape jsonb)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with violations as (
        select v.*
        from jsonb_each(check_amounts.document -> 'usage') as u
        cross join lateral unnest(case
            when u.key not in ('storage', 'vcpu', 'memory') then array[('/usage/' || u.key, '22023',
                'usage is of storage, vcpu and memory; count is 1, and cost is worked out')::api.document_violation]
            else infra.check_amount(u.value, check_amounts.shape, '/usage/' || u.key) end) as v
        union all
        select v.*
        from jsonb_array_elements(check_amounts.document -> 'cost') with ordinality as c(value, position)
        cross join lateral unnest(compliance.check_fields(c.value, '/cost/' || (c.position - 1), '{"meter": "line!", "title": "title!", "quantity": "any!"}')
            || infra.check_amount(c.value -> 'quantity', check_amounts.shape, '/cost/' || (c.position - 1) || '/quantity')) as v
    )
    select coalesce(array_agg((v.pointer, v.code, v.message)::api.document_violation), '{}') from violations as v;
$$;

comment on function infra.check_amounts is
$doc$What is wrong with usage and cost of a blueprint.$doc$;

revoke all on function infra.check_amounts from public;
