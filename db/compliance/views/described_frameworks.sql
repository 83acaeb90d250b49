-- Frameworks as clients see them.
create or replace view compliance.described_frameworks as
select
    f.id,
    nullif(f.owner_id, 0) as org_id,
    f.code::text as code,
    f.name::text as name,
    f.publisher::text as publisher,
    f.text_rights::text as text_rights,
    f.description::text as description,
    array(
        select (v.version, v.edition, v.title, v.published_on, v.requirement_count, case when v.published_at is null then 'draft' else 'published' end)::api.framework_edition
        from compliance.framework_versions as v
        where v.framework_id = f.id
        order by v.published_on, v.id
    ) as versions
from compliance.frameworks as f;

comment on view compliance.described_frameworks is 'Frameworks with their versions, in the shape of api.framework.';
