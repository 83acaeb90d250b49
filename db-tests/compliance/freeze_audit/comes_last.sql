-- What came after an audit in its own transaction would carry the audit's instant: it is refused. What came before is in.
begin;
select plan(6);
select tap.audited();
select tap.evidence('log', 'one, two', '[2026-01-01,2027-01-01)', payload => '{"open": 0}');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'First');
select lives_ok('set constraints all immediate', 'nothing came after');
set constraints all deferred;
select is(tap.differences(), null, 'and what came before is in it');
select tap.set_clock('2026-03-01');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Second');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Third');
select lives_ok('set constraints all immediate', 'two audits say the same');
set constraints all deferred;
select tap.set_clock('2026-04-01');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Fourth');
select tap.set_clock('2026-05-01');
select tap.evidence('log', 'one', '[2026-03-01,2027-01-01)');
select lives_ok('set constraints all immediate', 'another transaction is another instant');
set constraints all deferred;
select tap.set_clock('2026-06-01');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Fifth');
select tap.evidence('log', 'one', '[2026-04-01,2027-01-01)');
select tap.raises('set constraints all immediate', code => 'RM011', constraint_name => 'audits_come_last', why => 'the audit would not have it');
select tap.raises($$ select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x', 'infinity') $$, code => '22023', why => 'no instant');

select * from finish();
rollback;
