-- Satisfactions with the names of what they point to, at any recorded time.
create or replace view compliance.described_satisfactions as
select
    s.id,
    s.control_id,
    s.number,
    f.code::text as framework,
    v.version::text as framework_version,
    v.edition,
    r.key::text as requirement,
    r.code::text as requirement_code,
    r.title::text as requirement_title,
    s.coverage::text as coverage,
    s.rationale::text as rationale,
    s.review::text as review,
    s.upgrade_id,
    s.carried_from,
    lower(s.recorded_during) as recorded_at,
    s.org_id,
    s.recorded_during
from compliance.satisfactions as s
inner join compliance.framework_versions as v on s.version_id = v.id
inner join compliance.frameworks as f on v.framework_id = f.id
inner join compliance.requirements as r on s.version_id = r.version_id and s.requirement_id = r.id;

comment on view compliance.described_satisfactions is 'Satisfactions with the names of what they point to; the first columns are api.satisfaction.';
