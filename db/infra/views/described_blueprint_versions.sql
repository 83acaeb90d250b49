-- Versions of blueprints as clients see them.
create or replace view infra.described_blueprint_versions as
select
    v.id,
    nullif(v.owner_id, 0) as org_id,
    b.provider::text as provider,
    b.name::text as name,
    v.number as version,
    v.title::text as title,
    v.summary::text as summary,
    case when v.published_at is null then 'draft' when v.retired_at is null then 'published' else 'retired' end as state,
    v.parameters,
    infra.parameter_schema(v.parameters) as parameter_schema,
    v.objects,
    v.guardrails,
    v.usage,
    v.cost,
    v.evidence,
    v.outputs,
    v.lifecycle,
    encode(v.content_hash, 'hex') as content_hash,
    v.published_at,
    v.retired_at,
    v.created_at
from infra.blueprint_versions as v
inner join infra.blueprints as b on b.id = v.blueprint_id;

comment on view infra.described_blueprint_versions is 'Versions of blueprints, in the shape of api.blueprint_version.';
