-- An auditor's login reads the frozen audits of the organization it is tied to, and nothing else: no view, no function.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Other', 'ana > zoe');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1'), tap.adopt('Other', 'acme', '1');
select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Of Acme'), api.freeze_audit(tap.org('Other'), tap.adoption('acme', 'Other'), 'Of others');
create role auditor login in role remit_auditor;
select kernel.tie_analyst('auditor', tap.org('Acme'));

select tap.act_as('auditor');
select results_eq($$ select a.organization, a.title, jsonb_typeof(a.document) from report.audits as a $$,
    $$ values ('Acme', 'Of Acme', 'object') $$, 'the audits of one organization');
select throws_ok($$ select from report.readiness $$, '42501', null, 'not the present');
select throws_ok($$ select from report.evidence_register $$, '42501', null, 'nor the evidence');
select throws_ok($$ select api.list_audits(1) $$, '42501', null, 'no function');
select throws_ok($$ select from compliance.audits $$, '42501', null, 'and no table');
select tap.act_as_superuser();

select * from finish();
rollback;
