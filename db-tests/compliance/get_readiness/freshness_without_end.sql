-- A test whose evidence is fresh beyond the end of the calendar takes no answer away: that evidence is fresh for ever.
begin;
select plan(3);
select tap.audited();
select setval(pg_get_serial_sequence('compliance.tests', 'id'), 100);
select (api.create_test(tap.org('Acme'), tap.control('one'), 'ever', 'Ever', 'log', '{$.open}', 'P99999Y99999Y99999Y', '$.open == 3')).freshness;
select is(tap.readiness(), 'A.1 ready; A.2 not_ready test_failed; A.3 not_applicable out_of_scope; A.4 not_ready no_control', 'readiness');
select is((
    select g.covered_share from api.list_gaps(tap.org('Acme'), tap.adoption('acme'), '2026-01-01', '2026-03-01') as g where g.key = 'A.1'
), 1::double precision, 'and gaps');
select is(compliance.fresh_until('2026-01-31', 'P1M'), '2026-02-28'::timestamptz, 'a month is one of the calendar');

select * from finish();
rollback;
