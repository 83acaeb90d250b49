-- Runs on demand are added to those that were, and listed by filter; what says who is employed now may have changed.
begin;
select plan(9);
select tap.set_clock('2026-03-01');
select tap.chart('Acme', 'ana > bob');
select tap.addresses('Acme');
insert into compliance.controls (org_id, code, owner_id) select tap.org('Acme'), c, tap.id('ana') from unnest(array['c1', 'c2']) as c;
select api.create_test(c.org_id, c.id, 't', 'T', 'accounts', '{$.accounts[*].email}', 'P30D', check_name => 'accounts_belong_to_employees') from compliance.controls as c;
select * from api.create_evidence(tap.org('Acme'), '[{"code": "e", "kind": "accounts", "title": "E", "owner_key": "ana", "source": "s",
    "collected_at": "2026-02-01T00:00:00Z", "payload": {"accounts": [{"email": "bob@acme.example"}]}, "controls": ["c1", "c2"]}]');
create function pg_temp.runs(control text default null, result text default null, as_of timestamptz default null) returns text
language sql as $$
    select string_agg(format('%s.%s %s', r.test, r.control_id - (select min(c.id) from compliance.controls as c), concat_ws(' ', r.result, r.detail)), ', ')
    from api.list_test_runs(tap.org('Acme'), control_id => (select c.id from compliance.controls as c where c.code = control), result => runs.result, as_of => runs.as_of) as r;
$$;

select is(pg_temp.runs(), 't.0 pass, t.1 pass', 'as it arrived');
select tap.set_clock('2026-03-02');
delete from org.employees as e where e.id = tap.id('bob');
select is((r.runs, r.pass, r.fail, r.error, r.not_run, r.not_applicable, r.recorded_at)::text, (1, 0, 1, 0, 0, 0, '2026-03-02'::timestamptz)::text, 'one control')
from compliance.controls as c, api.run_tests(c.org_id, c.id) as r where c.code = 'c1';
select is(pg_temp.runs('c1'), 't.0 pass, t.0 fail not an employee: bob@acme.example', 'both stay');
select is(pg_temp.runs(result => 'pass'), 't.0 pass, t.1 pass', 'by result');
select is(pg_temp.runs(as_of => '2026-03-01 12:00+00'), 't.0 pass, t.1 pass', 'as it was known then');
select is((r.runs, r.fail)::text, '(2,2)', 'all controls') from api.run_tests(tap.org('Acme')) as r;
select tap.raises($$ select api.run_tests(tap.org('Acme'), 1e9::bigint) $$, 'P0002', why => 'no such control');
select tap.raises($$ update compliance.test_runs set result = 'pass' $$, 'RM011', why => 'a run never changes');
select tap.raises($$ delete from compliance.test_runs $$, 'RM011', why => 'nor goes');

select * from finish();
rollback;
