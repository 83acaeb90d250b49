-- Whatever happens afterwards, a frozen audit is the same, and so is what is computed again from what was known then.
begin;
select plan(4);
select tap.audited();
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'x');
select set_config('tap.before', (select a.document::text from compliance.audits as a), true);
select tap.set_clock('2026-03-01');

update compliance.evidence_revisions set recorded_during = tstzrange(lower(recorded_during), now()) where upper_inf(recorded_during);
select tap.evidence('log', 'one', '[2026-03-01,2026-05-01)', payload => '{"open": 0}');
update compliance.satisfactions set recorded_during = tstzrange(lower(recorded_during), now()) where upper_inf(recorded_during);
update compliance.control_versions set recorded_during = tstzrange(lower(recorded_during), now()) where upper_inf(recorded_during);
update compliance.test_versions set recorded_during = tstzrange(lower(recorded_during), now()) where upper_inf(recorded_during);
update compliance.scope_rules set recorded_during = tstzrange(lower(recorded_during), now()) where upper_inf(recorded_during);
insert into compliance.exception_decisions (org_id, exception_id, state, decided_by) values (tap.org('Acme'), 1, 'revoked', 'idp|bob');
update compliance.evidence set title = 'Another';
update compliance.adoptions set observation_during = '[2026-01-01,2027-01-01)', target_on = '2027-01-01';
select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select api.update_org_chart(tap.org('Acme'), '{"name": "Acme and Daughters"}');
set local timezone = 'Asia/Kolkata';
set local intervalstyle = 'sql_standard';
set local datestyle = 'German';
set local bytea_output = 'escape';
set local extra_float_digits = -10;

select is(tap.differences(), null, 'it is verified, whatever the session''s settings');
select is((select a.document::text from compliance.audits as a), current_setting('tap.before'), 'and is the same to the byte');
select is((select count(*) from compliance.check_audits()), 0::bigint, 'doctor agrees');
select isnt(tap.readiness('acme', '2026-03-01', chart => 'Acme and Daughters'), null, 'and today is another day');

select * from finish();
rollback;
