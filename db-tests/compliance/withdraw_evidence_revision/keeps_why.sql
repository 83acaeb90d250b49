-- A withdrawn revision counts no longer, but its record and the reason stay.
begin;
select plan(8);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select * from api.create_evidence(tap.org('Acme'), '[
    {"code": "e", "kind": "log", "title": "E", "owner_key": "ana", "source": "s", "collected_at": "2026-02-01T00:00:00Z", "payload": 1},
    {"code": "e", "source": "s", "collected_at": "2026-02-02T00:00:00Z", "payload": 2}]');
create function pg_temp.numbers(as_of timestamptz default null, withdrawn boolean default false) returns text
language sql as $$
    select string_agg(r.number || coalesce(' until ' || r.withdrawn_at::date, ''), ', ')
    from compliance.evidence as e cross join lateral api.list_evidence_revisions(e.org_id, e.id, as_of, withdrawn) as r;
$$;

select tap.set_clock('2026-03-02');
select is((w.number, w.withdrawn_at)::text, (2, '2026-03-02'::timestamptz)::text, 'from now on')
from compliance.evidence as e, api.withdraw_evidence_revision(e.org_id, e.id, 2, 'The wrong file.') as w;
select is(pg_temp.numbers(), '1', 'it does not stand');
select is(pg_temp.numbers(withdrawn => true), '1, 2 until 2026-03-02', 'but is on record');
select is(pg_temp.numbers('2026-03-01 12:00+00'), '1, 2', 'and stood then');
select is((select e.revision from api.list_evidence(tap.org('Acme')) as e), 1, 'the one before is the latest');
select is((select j.changes -> 0 -> 'new' ->> 'reason' from kernel.journal as j where j.event = 'evidence_revisions.withdrawn'), 'The wrong file.', 'the journal keeps why');
select tap.raises($$ select api.withdraw_evidence_revision(e.org_id, e.id, 2, 'Again.') from compliance.evidence as e $$, 'RM017', why => 'only once');
select is((select r.number from api.create_evidence(tap.org('Acme'), '[{"code": "e", "source": "s", "collected_at": "2026-02-02T00:00:00Z", "payload": 2}]') as r), 3,
    'what was withdrawn is not recognized, and its number is not given again');

select * from finish();
rollback;
