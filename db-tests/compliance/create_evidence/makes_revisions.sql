-- A known code makes the next revision; who handed it in and when it was received stay on record.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob');
select tap.addresses('Acme');
select tap.sign_in('bob', role => 'editor');
select is(
    (select array_agg((r.code, r.number)::text) from api.create_evidence((select m.org_id from api.whoami() as w, unnest(w.memberships) as m limit 1), '[
        {"code": "e", "kind": "log", "title": "E", "owner_key": "ana", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "content_hash": "0000000000000000000000000000000000000000000000000000000000000001", "location": "store/1", "media_type": "text/plain"},
        {"code": "e", "source": "s", "collected_at": "2026-02-02T01:00:00+01:00", "effective_from": "2026-01-01T00:00:00Z", "effective_until": "2026-07-01T00:00:00Z", "payload": {"x": 1}}]') as r),
    array['(e,1)', '(e,2)'], 'two at once');
select tap.act_as_superuser();
select is((r.collected_by, lower(r.effective_during) = r.collected_at, upper_inf(r.effective_during), r.payload is null)::text, '(idp|bob,t,t,t)', 'from its collection, open')
from compliance.evidence_revisions as r where r.number = 1;
select is((r.collected_at, r.effective_during)::text, ('2026-02-02 00:00+00'::timestamptz, '[2026-01-01 00:00+00,2026-07-01 00:00+00)'::tstzrange)::text, 'or as it says')
from compliance.evidence_revisions as r where r.number = 2;
select is((d.revision, d.has, d.owner)::text, '(2,t,ana)', 'the latest is told')
from (select e.revision, e.received_at is not null as has, tap.key(e.owner_id) as owner from api.list_evidence(tap.org('Acme')) as e) as d;
select is(
    (select (v.number, v.has_payload)::text from compliance.evidence as e, api.create_evidence_revision(e.org_id, e.id, 'hand', '2026-02-03', payload => '{"x": 2}') as v),
    '(3,t)', 'one at a time');
select is((select api.get_evidence_payload(e.org_id, e.id, 3) from compliance.evidence as e), '{"x": 2}', 'the payload by itself');
select tap.raises($$ select api.create_evidence_revision(e.org_id, e.id, 'hand', '2026-02-03', effective_until => '2026-02-03', payload => '1') from compliance.evidence as e $$,
    'RM012', message => '/effective_until: evidence ends before it starts', why => 'it must have a time');

select * from finish();
rollback;
