-- Control templates as clients see them, with the titles of the requirements that they name where those are here.
create or replace function compliance.describe_templates(ids bigint[], org_id bigint)
returns setof api.control_template
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with templates as materialized (
        select t.* from compliance.control_templates as t where t.id = any (describe_templates.ids)
    ), named as materialized (
        select t.id, s.position, s.document ->> 'framework' as framework, s.document ->> 'version' as version,
            s.document ->> 'requirement' as requirement, s.document ->> 'coverage' as coverage, s.document ->> 'rationale' as rationale
        from templates as t
        cross join lateral jsonb_array_elements(t.satisfies) with ordinality as s(document, position)
    ), versions as materialized (
        select n.framework, n.version, v.id
        from (select distinct n.framework, n.version from named as n) as n
        cross join lateral compliance.seek_version(n.framework, n.version, null, describe_templates.org_id) as v
    ), satisfied as materialized (
        select n.id, array_agg((n.framework, n.version, n.requirement, r.title, n.coverage, n.rationale)::api.template_satisfaction order by n.position) as satisfies
        from named as n
        left join versions as v on v.framework = n.framework and v.version = n.version
        left join compliance.requirements as r on r.version_id = v.id and r.key = n.requirement
        group by n.id
    )
    select t.id, nullif(t.owner_id, 0), t.code, t.title, t.family, t.description, coalesce(s.satisfies, '{}'),
        array(
            select (k.document ->> 'code', k.document ->> 'title', k.document ->> 'evidence_kind', k.document ->> 'freshness',
                array(select p.path from jsonb_array_elements_text(k.document -> 'requires') as p(path)),
                k.document ->> 'applies', k.document ->> 'predicate', k.document ->> 'check')::api.template_test
            from jsonb_array_elements(t.tests) with ordinality as k(document, position)
            order by k.position
        ), encode(t.content_hash, 'hex'), t.created_at, t.updated_at
    from templates as t
    left join satisfied as s on s.id = t.id
    order by t.id;
$$;

comment on function compliance.describe_templates is
$doc$Control templates by their ids, as an organization (null: everyone) sees them.$doc$;

revoke all on function compliance.describe_templates from public;
