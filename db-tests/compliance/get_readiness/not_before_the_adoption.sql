-- As of an instant at which nobody had adopted the framework there is no answer, rather than a confident one.
begin;
select plan(5);
select tap.set_clock('2026-02-01');
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.set_clock('2026-03-01');
select tap.adopt('Acme', 'acme', '1');
select tap.raises($$ select api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-02-15') $$, code => 'P0002', why => 'readiness');
select tap.raises($$ select api.list_applicability(tap.org('Acme'), tap.adoption('acme'), '2026-02-15') $$, code => 'P0002', why => 'applicability');
select tap.raises($$ select api.list_gaps(tap.org('Acme'), tap.adoption('acme'), '2026-01-01', '2026-02-01', '2026-02-15') $$, code => 'P0002', why => 'gaps');
select is(tap.readiness(as_of => '2026-03-01'), 'A.1 not_ready no_control', 'from the instant of the adoption on there is');
select tap.raises($$ select api.freeze_audit(tap.org('Acme'), tap.adoption('acme'), 'Later', '2027-01-01') $$, code => '22023', column_name => 'effective_at', why => 'and no audit is about the future');

select * from finish();
rollback;
