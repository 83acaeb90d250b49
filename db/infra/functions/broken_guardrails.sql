-- Which guardrails objects do not keep: what is desired when it is planned, what is there when it is observed.
create or replace function infra.broken_guardrails(guardrails jsonb, objects jsonb)
returns text[]
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(g.value ->> 'code' order by g.position), '{}')
    from (
        select coalesce(jsonb_object_agg(o.value ->> 'id', o.value -> 'body'), '{}')
        from jsonb_array_elements(broken_guardrails.objects) as o
    ) as d(document)
    cross join jsonb_array_elements(broken_guardrails.guardrails) with ordinality as g(value, position)
    where not infra.holds(d.document, g.value ->> 'holds');
$$;

comment on function infra.broken_guardrails is
$doc$Codes of the guardrails that a list of objects {id, body} does not keep.$doc$;

revoke all on function infra.broken_guardrails from public;
