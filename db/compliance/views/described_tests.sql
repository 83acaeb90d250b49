-- Tests with what they ask now, in the shape of api.test. The freshness is written as ISO 8601, whatever the session's style is.
create or replace view compliance.described_tests as
select
    t.id,
    t.org_id,
    t.control_id,
    t.code::text as code,
    v.number,
    v.title::text as title,
    v.evidence_kind::text as evidence_kind,
    v.predicate,
    v.check_name::text as check_name,
    v.applies,
    v.requires,
    compliance.duration_text(v.freshness) as freshness,
    v.retired,
    lower(v.recorded_during) as asked_since,
    t.version,
    t.created_at,
    t.updated_at
from compliance.tests as t
inner join compliance.test_versions as v on t.org_id = v.org_id and t.id = v.test_id and upper_inf(v.recorded_during);

comment on view compliance.described_tests is 'Tests with what they ask now, in the shape of api.test.';
