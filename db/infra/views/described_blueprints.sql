-- Blueprints as clients see them: with the version that is on offer, or else the latest.
create or replace view infra.described_blueprints as
select
    b.id,
    nullif(b.owner_id, 0) as org_id,
    b.provider::text as provider,
    b.name::text as name,
    b.title::text as title,
    v.summary::text as summary,
    case when v.published_at is not null and v.retired_at is null then v.number end as version,
    (
        select count(*)::integer
        from infra.blueprint_versions as n
        where n.blueprint_id = b.id
    ) as versions,
    b.created_at,
    b.updated_at
from infra.blueprints as b
left join lateral (
    select n.*
    from infra.blueprint_versions as n
    where n.blueprint_id = b.id
    order by n.published_at is null, n.retired_at is not null, n.number desc
    limit 1
) as v on true;

comment on view infra.described_blueprints is 'Blueprints, in the shape of api.blueprint.';
