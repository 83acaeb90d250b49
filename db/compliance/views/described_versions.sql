-- Framework versions as clients see them.
create or replace view compliance.described_versions as
select
    v.id,
    nullif(v.owner_id, 0) as org_id,
    f.code::text as framework,
    f.name::text as framework_name,
    v.version::text as version,
    v.edition,
    v.title::text as title,
    f.publisher::text as publisher,
    v.language,
    v.published_on,
    v.source::text as source,
    f.text_rights::text as text_rights,
    v.vocabulary,
    v.requirement_count as requirements,
    case when v.published_at is null then 'draft' else 'published' end as state,
    encode(v.content_hash, 'hex') as content_hash,
    v.published_at
from compliance.framework_versions as v
inner join compliance.frameworks as f on v.framework_id = f.id;

comment on view compliance.described_versions is 'Framework versions with their frameworks, in the shape of api.framework_version.';
