-- What goes wrong when a blueprint is used: guardrails that some parameters break, names that come out empty, amounts that are no numbers.
--
-- Guardrails hold whatever is asked for: what one choice can switch off is no guardrail. Each is tried with every sample.
create or replace function infra.try_blueprint(document jsonb)
returns api.document_violation[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with tries as materialized (
        select s.position, s.given, c.parameters, infra.render_objects(try_blueprint.document -> 'objects', infra.sample_context(c.parameters)) as objects
        from jsonb_array_elements(infra.sample_parameters(try_blueprint.document -> 'parameters')) with ordinality as s(given, position)
        cross join lateral infra.complete_parameters(try_blueprint.document -> 'parameters', s.given) as c(parameters)
    ), amounts as (
        select '/usage/' || u.key as pointer, u.value as paths from jsonb_each(try_blueprint.document -> 'usage') as u
        union all
        select '/cost/' || (c.position - 1) || '/quantity', c.value -> 'quantity'
        from jsonb_array_elements(try_blueprint.document -> 'cost') with ordinality as c(value, position)
    ), faults as (
        select '/guardrails/' || (g.position - 1) || '/holds' as pointer, 'does not hold with the parameters ' || left(t.given::text, 500) as message, t.position
        from tries as t
        cross join jsonb_array_elements(try_blueprint.document -> 'guardrails') with ordinality as g(value, position)
        where g.value ->> 'code' = any (infra.broken_guardrails(try_blueprint.document -> 'guardrails', t.objects))
        union all
        select '/objects', 'nothing is made with the parameters ' || left(t.given::text, 500), t.position
        from tries as t
        where t.objects = '[]'
        union all
        select '/objects', format('object %s has no name with the parameters %s', o.value ->> 'id', left(t.given::text, 500)), t.position
        from tries as t
        cross join jsonb_array_elements(t.objects) as o
        where coalesce(btrim(o.value ->> 'name'), '') = ''
        union all
        select a.pointer, 'finds no number above 0, whatever the parameters', 1
        from amounts as a
        where not exists (select from tries as t where infra.amount_at(jsonb_build_object('parameters', t.parameters), a.paths) > 0)
    )
    select coalesce(array_agg((f.pointer, '22023', f.message)::api.document_violation order by f.pointer), '{}')
    from (select distinct on (f.pointer) f.pointer, f.message from faults as f order by f.pointer, f.position) as f;
$$;

comment on function infra.try_blueprint is
$doc$What goes wrong when a checked blueprint document is used with sample parameters.$doc$;

revoke all on function infra.try_blueprint from public;
