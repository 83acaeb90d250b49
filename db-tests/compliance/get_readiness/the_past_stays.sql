-- What was answered as of an instant is answered again, whatever is recorded later and whenever it took effect.
begin;
select plan(6);
select tap.set_clock('2026-02-01');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
create temporary table answers as
select to_json(r)::text as answer from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-02-10', '2026-02-05') as r;
select tap.set_clock('2026-03-01');
select tap.evidence('e', 'c', '[2026-01-01,2027-01-01)');
select is(tap.readiness(), 'A.1 ready', 'evidence that came late counts for the time that it is about');
select is(tap.readiness(as_of => '2026-02-10'), 'A.1 not_ready no_evidence', 'but not in what was known then');
select is((select to_json(r)::text from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-02-10', '2026-02-05') as r),
    (select answer from answers), 'not a byte of that answer changed');
select tap.set_clock('2026-04-01');
select api.withdraw_evidence_revision(tap.org('Acme'), e.id, 1, 'The wrong file.') from compliance.evidence as e;
select is(tap.readiness(), 'A.1 not_ready no_evidence', 'a withdrawn revision is no evidence any more');
select is(tap.readiness(as_of => '2026-03-15'), 'A.1 ready', 'it was until then');
select is(
    (select (r.as_of, r.effective_at)::text from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-03-15') as r),
    (timestamptz '2026-03-01', timestamptz '2026-03-15')::text, 'the answer names the last instant that it knows of');

select * from finish();
rollback;
