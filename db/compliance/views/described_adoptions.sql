-- Adoptions as clients see them.
create or replace view compliance.described_adoptions as
select
    a.id,
    a.org_id,
    a.code::text as code,
    f.code::text as framework,
    v.version::text as framework_version,
    v.edition,
    v.title::text as title,
    a.system_id,
    a.predecessor_id,
    a.adopted_on,
    a.target_on,
    lower(a.observation_during) as observation_from,
    upper(a.observation_during) as observation_until,
    a.retired,
    a.version,
    a.created_at,
    a.updated_at
from compliance.adoptions as a
inner join compliance.framework_versions as v on a.version_id = v.id
inner join compliance.frameworks as f on v.framework_id = f.id;

comment on view compliance.described_adoptions is 'Adoptions with their framework versions, in the shape of api.adoption.';
