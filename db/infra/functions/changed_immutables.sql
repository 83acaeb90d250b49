-- Parameters that cannot become another once the resource is there, and would.
create or replace function infra.changed_immutables(declared jsonb, parameters jsonb, present jsonb)
returns api.document_violation[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(
        ('/parameters/' || n.name, 'RM029', n.name || ' stays ' || (changed_immutables.present ->> n.name) || ' as long as the resource is there')::api.document_violation
        order by d.number), '{}')
    from jsonb_array_elements(changed_immutables.declared) with ordinality as d(value, number)
    cross join lateral (select d.value ->> 'name') as n(name)
    where d.value -> 'immutable' = 'true'
        and nullif(changed_immutables.present -> n.name, 'null') is distinct from nullif(changed_immutables.parameters -> n.name, 'null')
        and changed_immutables.present ? n.name;
$$;

comment on function infra.changed_immutables is
$doc$A violation for each immutable parameter that would change.$doc$;

revoke all on function infra.changed_immutables from public;
