-- Mappings as clients see them: each from both of its sides, the relation turned round for the second.
create or replace view compliance.described_mappings as
select
    m.id,
    nullif(m.owner_id, 0) as org_id,
    nf.code::text as framework,
    nv.version::text as version,
    nv.edition,
    nr.key::text as requirement,
    nr.title::text as title,
    case when not s.inverted then m.relation::text when m.relation = 'subset' then 'superset' when m.relation = 'superset' then 'subset' else m.relation::text end as relation,
    tf.code::text as other_framework,
    tv.version::text as other_version,
    tv.edition as other_edition,
    tr.key::text as other_requirement,
    tr.title::text as other_title,
    s.inverted,
    m.rationale::text as rationale,
    m.not_covered::text as not_covered,
    m.source::text as source,
    m.source_date
from compliance.mappings as m
cross join
    lateral (
        values
        (false, m.source_version_id, m.source_requirement_id, m.target_version_id, m.target_requirement_id),
        (true, m.target_version_id, m.target_requirement_id, m.source_version_id, m.source_requirement_id)
    ) as s (inverted, near_version_id, near_requirement_id, far_version_id, far_requirement_id)
inner join compliance.framework_versions as nv on nv.id = s.near_version_id
inner join compliance.frameworks as nf on nf.id = nv.framework_id
inner join compliance.requirements as nr on nr.version_id = s.near_version_id and nr.id = s.near_requirement_id
inner join compliance.framework_versions as tv on tv.id = s.far_version_id
inner join compliance.frameworks as tf on tf.id = tv.framework_id
inner join compliance.requirements as tr on tr.version_id = s.far_version_id and tr.id = s.far_requirement_id;

comment on view compliance.described_mappings is 'Mappings seen from either side, in the shape of api.mapping.';
