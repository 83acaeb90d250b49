-- Exceptions are told apart by their numbers, also where they are about the same control; tests also where names have spaces.
begin;
select plan(2);
select tap.audited();
insert into compliance.exceptions (org_id, id, adoption_id, version_id, requirement_id, control_id, reason, requested_by, requester_id, approver_id, valid_during)
select x.org_id, n.id, x.adoption_id, x.version_id, x.requirement_id, tap.control('one'), 'Later.', 'idp|cyd', x.requester_id, tap.id('bob'), x.valid_during
from compliance.exceptions as x cross join (values (2), (3)) as n(id);
insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by)
values (tap.org('Acme'), 2, 'approved', tap.id('bob'), 'idp|bob'), (tap.org('Acme'), 3, 'approved', tap.id('bob'), 'idp|bob');
select tap.control('a b', 'A.1'), tap.control('a', 'A.1');
insert into compliance.tests (org_id, id, control_id, code) values (tap.org('Acme'), 2, tap.control('a b'), 'c'), (tap.org('Acme'), 3, tap.control('a'), 'b c');
insert into compliance.test_versions (org_id, test_id, number, title, evidence_kind, predicate, requires, freshness)
select tap.org('Acme'), n.id, 1, 'x', 'log', '$.open == 0', '{$.open}', '1 year' from (values (2), (3)) as n(id);
select tap.set_clock('2026-02-02');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');

select is(tap.differences(), null, 'verified');
select tap.tamper($$ update compliance.exceptions set reason = 'Never mind.' where id = 3 $$);
select is(tap.differences(), 'exceptions 3 changed reason', 'and the one that is tampered with is named');

select * from finish();
rollback;
