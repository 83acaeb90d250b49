-- What resources are evidence for: an item for each entry of their blueprint that names a control which the organization has.
--
-- A control counts by its own code or by that of the template it was made from. Nothing in an item says when: the same sight twice is
-- the same item, and one hash tells whether anything changed.
create or replace function infra.evidence_of(org_id bigint, resource_ids bigint[])
returns table (resource_id bigint, items jsonb)
language sql stable
set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_custom_plan'
as $$
    with controls as materialized (
        select c.id, c.code, coalesce(c.template_code, c.code) as template_code from compliance.controls as c where c.org_id = evidence_of.org_id
    ), entries as (
        select r.id, r.owner_id, r.physical_name, r.broken_guardrails, b.provider || '/' || b.name as blueprint, v.number, e.code as environment,
            n.value as entry, n.position
        from infra.resources as r
        inner join infra.environments as e on e.id = r.environment_id
        inner join infra.blueprint_versions as v on v.id = r.blueprint_version_id
        inner join infra.blueprints as b on b.id = v.blueprint_id
        cross join lateral jsonb_array_elements(v.evidence) with ordinality as n(value, position)
        where r.org_id = evidence_of.org_id and r.id = any (evidence_of.resource_ids)
    ), answers as (
        select n.*, c.codes, g.said
        from entries as n
        cross join lateral (
            select jsonb_agg(c.code order by c.code) as codes
            from controls as c
            where n.entry -> 'controls' ? c.code or n.entry -> 'controls' ? c.template_code
        ) as c
        cross join lateral (
            select jsonb_object_agg(g.code, g.code <> all (n.broken_guardrails)) as said
            from jsonb_array_elements_text(n.entry -> 'guardrails') as g(code)
        ) as g
        where c.codes is not null and g.said is not null
    )

    select a.id, jsonb_agg(jsonb_build_object(
        'code', format('infra/%s/%s', a.physical_name, a.entry ->> 'code'),
        'kind', infra.evidence_kind(),
        'title', left(format('%s: %s', a.physical_name, a.entry ->> 'title'), 1000),
        'owner_id', a.owner_id,
        'source', 'remit worker',
        'controls', a.codes,
        'payload', jsonb_build_object(
            'resource', a.physical_name, 'blueprint', a.blueprint, 'blueprint_version', a.number, 'environment', a.environment,
            'evidence', a.entry ->> 'code', 'guardrails', a.said, 'holds', not jsonb_path_exists(a.said, '$.* ? (@ == false)'))) order by a.position)
    from answers as a
    group by a.id;
$$;

comment on function infra.evidence_of is
$doc$Evidence that resources are, each a list of items for compliance.store_evidence without the time of collection.$doc$;

revoke all on function infra.evidence_of from public;
