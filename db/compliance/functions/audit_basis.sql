-- A hash of all that each requirement rests on: it changes with every control version, revision of evidence, test and run
-- below the requirement, so whatever is tampered with, the requirements it supports show it.
--
-- Computed from the document's own lists, so that whoever has the document can compute it.
create or replace function compliance.audit_basis(controls jsonb, evidence jsonb, tests jsonb)
returns table (requirement text, basis text)
language sql immutable
set search_path = pg_catalog, pg_temp
as $$
    with items as (
        select k.item ->> 'control' as control, 1 as rank, k.position, compliance.content_hash(k.item) as hash
        from jsonb_array_elements(audit_basis.controls) with ordinality as k(item, position)
        union all
        select c.control, 2, e.position, e.hash
        from (
            select i.item -> 'controls' as controls, i.position, compliance.content_hash(i.item) as hash
            from jsonb_array_elements(audit_basis.evidence) with ordinality as i(item, position)
        ) as e
        cross join lateral jsonb_array_elements_text(e.controls) as c(control)
        union all
        select t.item ->> 'control', 3, t.position, compliance.content_hash(t.item)
        from jsonb_array_elements(audit_basis.tests) with ordinality as t(item, position)
    ), hashed as materialized (
        select i.control, compliance.content_hash(jsonb_agg(i.hash order by i.rank, i.position)) as hash
        from items as i
        group by i.control
    )

    select s.item ->> 'requirement', compliance.content_hash(jsonb_agg(h.hash order by h.control))
    from jsonb_array_elements(audit_basis.controls) as k(item)
    cross join lateral jsonb_array_elements(k.item -> 'satisfies') as s(item)
    inner join hashed as h on h.control = k.item ->> 'control'
    group by s.item ->> 'requirement';
$$;

comment on function compliance.audit_basis is
$doc$For each requirement a hash over its controls, their evidence and their tests, as an audit's document lists them.$doc$;

revoke all on function compliance.audit_basis from public;
