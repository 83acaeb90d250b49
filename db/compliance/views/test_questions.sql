-- What every test that is asked now may be asked of: the standing revisions of evidence of its kind that supports its control.
create or replace view compliance.test_questions as
select
    t.org_id,
    t.control_id,
    t.id as test_id,
    v.number as test_number,
    v.predicate,
    v.check_name,
    v.applies,
    v.requires,
    l.id as link_id,
    r.evidence_id,
    r.number as evidence_number,
    r.payload
from compliance.tests as t
inner join compliance.test_versions as v on t.org_id = v.org_id and t.id = v.test_id and upper_inf(v.recorded_during) and not v.retired
inner join compliance.evidence_controls as l on t.org_id = l.org_id and t.control_id = l.control_id and upper_inf(l.recorded_during)
inner join compliance.evidence as e on l.org_id = e.org_id and l.evidence_id = e.id and v.evidence_kind = e.kind
inner join compliance.evidence_revisions as r on e.org_id = r.org_id and e.id = r.evidence_id and upper_inf(r.recorded_during);

comment on view compliance.test_questions is 'Tests that are asked now, with the revisions of evidence that they may be asked of.';
