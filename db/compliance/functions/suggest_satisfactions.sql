-- What mappings and templates say of controls: published requirements that they may satisfy as well, of one framework or all.
--
-- A mapping is read in both directions. What satisfies a requirement in full satisfies in full whatever asks for the
-- same or for less; that is all that a mapping can tell.
create or replace function compliance.suggest_satisfactions(org_id bigint, control_id bigint, framework text, framework_version text)
returns setof api.control_suggestion
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with present as materialized (
        select v.control_id, v.number, c.code, c.template_code
        from compliance.controls as c
        cross join lateral compliance.control_in_force(c.org_id, c.id, compliance.this_instant(c.org_id)) as v
        where c.org_id = suggest_satisfactions.org_id and (suggest_satisfactions.control_id is null or c.id = suggest_satisfactions.control_id)
            and v.status <> 'retired'
    ), satisfied as materialized (
        select s.control_id, s.version_id, s.requirement_id, s.coverage
        from compliance.satisfactions as s
        inner join present as p on p.control_id = s.control_id and p.number = s.number
        where s.org_id = suggest_satisfactions.org_id and upper_inf(s.recorded_during)
    ), suggested as (
        select s.control_id, s.version_id as because_version_id, s.requirement_id as because_requirement_id, s.coverage,
            m.target_version_id as version_id, m.target_requirement_id as requirement_id, m.relation, m.rationale, m.not_covered, m.source, m.source_date
        from satisfied as s
        inner join compliance.mappings as m on m.source_version_id = s.version_id and m.source_requirement_id = s.requirement_id
        where m.owner_id in (0, suggest_satisfactions.org_id)
        union all
        select s.control_id, s.version_id, s.requirement_id, s.coverage, m.source_version_id, m.source_requirement_id,
            case m.relation when 'subset' then 'superset' when 'superset' then 'subset' else m.relation end, m.rationale, null, m.source, m.source_date
        from satisfied as s
        inner join compliance.mappings as m on m.target_version_id = s.version_id and m.target_requirement_id = s.requirement_id
        where m.owner_id in (0, suggest_satisfactions.org_id)
        union all
        select t.control_id, null, null, t.coverage, t.version_id, t.requirement_id, null, t.rationale, null, p.template_code, null
        from present as p
        cross join lateral compliance.template_satisfactions(suggest_satisfactions.org_id, p.control_id, p.template_code) as t
    )

    select s.control_id, p.code::text, f.code::text, v.version::text, v.edition, r.key::text, r.code::text, r.title::text,
        case when s.coverage = 'full' and coalesce(s.relation, 'equal') in ('equal', 'equivalent', 'superset') then 'full' else 'part' end,
        case when s.because_version_id is null then 'template' else 'mapping' end, bf.code::text, bv.version::text, br.key::text,
        s.relation::text, s.rationale::text, s.not_covered::text, s.source::text, s.source_date, a.adopted
    from suggested as s
    inner join present as p on p.control_id = s.control_id
    inner join compliance.framework_versions as v on v.id = s.version_id and v.published_at is not null
    inner join compliance.frameworks as f on f.id = v.framework_id
    inner join compliance.requirements as r on r.version_id = s.version_id and r.id = s.requirement_id and r.assessable
    left join compliance.framework_versions as bv on bv.id = s.because_version_id
    left join compliance.frameworks as bf on bf.id = bv.framework_id
    left join compliance.requirements as br on br.version_id = s.because_version_id and br.id = s.because_requirement_id
    cross join lateral (
        select exists (
            select from compliance.adoptions as a
            where a.org_id = suggest_satisfactions.org_id and a.version_id = v.id and not a.retired
        ) as adopted
    ) as a
    where (suggest_satisfactions.framework is null or f.code = suggest_satisfactions.framework)
        and (suggest_satisfactions.framework_version is null or v.version = suggest_satisfactions.framework_version)
        and not exists (
            select from satisfied as l
            where l.control_id = s.control_id and l.version_id = s.version_id and l.requirement_id = s.requirement_id)
    order by a.adopted desc, f.code, v.version, v.edition, r.id, p.code, s.because_version_id, s.because_requirement_id;
$$;

comment on function compliance.suggest_satisfactions is
$doc$Requirements that a control (null: any) may satisfy as well, by mappings and by its template.$doc$;

revoke all on function compliance.suggest_satisfactions from public;
