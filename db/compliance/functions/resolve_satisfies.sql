-- What documents {framework, version, edition, requirement} point to, and what is wrong where they point to nothing.
--
-- The organization's own framework comes before the shared catalogue's. Without an edition the adopted one is meant,
-- so that a correction published later does not pull links away from what is assessed.
create or replace function compliance.resolve_satisfies(org_id bigint, documents jsonb)
returns table (
    "position" bigint, framework_owner_id bigint, version_id bigint, requirement_id integer, field text, code text, message text
)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    with given as materialized (
        select d.position, d.document ->> 'framework' as framework, d.document ->> 'version' as version,
            d.document ->> 'edition' as edition, d.document ->> 'requirement' as requirement
        from jsonb_array_elements(resolve_satisfies.documents) with ordinality as d(document, position)
    ), versions as materialized (
        select n.framework, n.version, n.edition, chosen.id, chosen.owner_id, chosen.published_at
        from (select distinct g.framework, g.version, g.edition from given as g) as n
        cross join lateral (
            select v.id, v.owner_id, v.published_at
            from compliance.frameworks as f
            inner join compliance.framework_versions as v on v.framework_id = f.id
            where f.code = n.framework and f.owner_id in (0, resolve_satisfies.org_id)
                and v.version = n.version and (n.edition is null or v.edition::text = n.edition)
            order by f.owner_id desc, v.published_at is null,
                exists (
                    select from compliance.adoptions as a
                    where a.org_id = resolve_satisfies.org_id and a.version_id = v.id and not a.retired
                ) desc, v.edition desc
            limit 1
        ) as chosen
    )

    select g.position, v.owner_id, v.id, r.id, problem.field, problem.code, problem.message
    from given as g
    left join versions as v
        on v.framework = g.framework and v.version = g.version and v.edition is not distinct from g.edition
    left join compliance.requirements as r on r.version_id = v.id and r.key = g.requirement
    cross join lateral (
        select
            case when v.id is null or v.published_at is null then 'version' when r.id is null or not r.assessable then 'requirement' end,
            case when v.id is null or v.published_at is not null and r.id is null then '23503'
                when v.published_at is null then 'RM014' when not r.assessable then '23514' end,
            case when v.id is null then format('there is no version %s of framework %s', g.version || coalesce(', edition ' || g.edition, ''), g.framework)
                when v.published_at is null then format('version %s of framework %s is a draft', g.version, g.framework)
                when r.id is null then format('%s %s has no requirement %s', g.framework, g.version, g.requirement)
                when not r.assessable then format('%s is a heading: name the requirements below it', g.requirement) end
    ) as problem(field, code, message);
$$;

comment on function compliance.resolve_satisfies is
$doc$The requirements that documents name, each with what is wrong (null: nothing).$doc$;

revoke all on function compliance.resolve_satisfies from public;
