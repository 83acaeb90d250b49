-- What mappings and the template say of a control version: requirements that it may satisfy as well.
--
-- A mapping is read in both directions. What satisfies a requirement in full satisfies in full whatever asks for the
-- same or for less; that is all that a mapping can tell.
create or replace function compliance.suggest_satisfactions(org_id bigint, control_id bigint, number integer)
returns table (
    version_id bigint, requirement_id integer, coverage text, origin text, because_framework text, because_version text, because_requirement text,
    relation text, rationale text, not_covered text, source text, source_date date
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with satisfied as materialized (
        select s.version_id, s.requirement_id, s.coverage, d.framework, d.framework_version, d.requirement
        from compliance.satisfactions as s
        inner join compliance.described_satisfactions as d on d.org_id = s.org_id and d.id = s.id
        where s.org_id = suggest_satisfactions.org_id and s.control_id = suggest_satisfactions.control_id
            and s.number = suggest_satisfactions.number and upper_inf(s.recorded_during)
    ), mapped as (
        select m.target_version_id, m.target_requirement_id, m.relation, m.not_covered, m.rationale, m.source, m.source_date, s.*
        from satisfied as s
        inner join compliance.mappings as m on m.source_version_id = s.version_id and m.source_requirement_id = s.requirement_id
        where m.owner_id in (0, suggest_satisfactions.org_id)
        union all
        select m.source_version_id, m.source_requirement_id,
            case m.relation when 'subset' then 'superset' when 'superset' then 'subset' else m.relation end,
            null, m.rationale, m.source, m.source_date, s.*
        from satisfied as s
        inner join compliance.mappings as m on m.target_version_id = s.version_id and m.target_requirement_id = s.requirement_id
        where m.owner_id in (0, suggest_satisfactions.org_id)
    )

    select m.target_version_id, m.target_requirement_id,
        case when m.coverage = 'full' and m.relation in ('equal', 'equivalent', 'superset') then 'full' else 'part' end, 'mapping',
        m.framework, m.framework_version, m.requirement, m.relation::text, m.rationale::text, m.not_covered::text, m.source::text, m.source_date
    from mapped as m
    union all
    select r.version_id, r.requirement_id, d.document ->> 'coverage', 'template', null, null, null, null, d.document ->> 'rationale', null, t.code::text, null
    from compliance.controls as c
    cross join lateral (
        select t.code, t.satisfies
        from compliance.control_templates as t
        where t.code = c.template_code and t.owner_id in (0, c.org_id)
        order by t.owner_id desc
        limit 1
    ) as t
    cross join lateral compliance.resolve_satisfies(c.org_id, t.satisfies) as r
    inner join lateral jsonb_array_elements(t.satisfies) with ordinality as d(document, position) on d.position = r.position
    where c.org_id = suggest_satisfactions.org_id and c.id = suggest_satisfactions.control_id and r.message is null;
$$;

comment on function compliance.suggest_satisfactions is
$doc$Requirements that a control version may satisfy as well, by mappings and by its template.$doc$;

revoke all on function compliance.suggest_satisfactions from public;
