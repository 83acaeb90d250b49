-- Entries come in their order, so many or so large at a time, and only those of one organization.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'bea');
select tap.line('Acme', 1, 'bob');
update org.employees as e set title = 'CEO' where e.external_key = 'ana';

select results_eq(
    $$ select e.org_id, e.seq, e.event from api.list_relay_entries(tap.org('Acme'), 1) as e $$,
    $$ values (tap.org('Acme'), 2::bigint, 'employees.created'), (tap.org('Acme'), 3, 'employees.created'), (tap.org('Acme'), 4, 'employees.updated') $$,
    'after the last one');
select results_eq($$ select e.seq from api.list_relay_entries(tap.org('Acme'), 0, 2) as e $$, $$ values (1::bigint), (2) $$, 'so many');
select results_eq(
    $$ select e.seq from api.list_relay_entries(tap.org('Acme'), 0, maximum_bytes => 1) as e $$, $$ values (1::bigint) $$,
    'one at least, however large');
select results_eq(
    $$ select e.seq from api.list_relay_entries(tap.org('Acme'), 0,
           maximum_bytes => (select sum(octet_length(j.changes::text))::int from kernel.journal as j where j.org_id = tap.org('Acme') and j.seq <= 2)) as e $$,
    $$ values (1::bigint), (2) $$, 'and no more than fit');
select results_eq(
    $$ select to_jsonb(e) from api.list_relay_entries(tap.org('Beta'), 0) as e $$,
    $$ select to_jsonb(e) from api.list_journal(tap.org('Beta')) as e $$, 'as the journal lists them');

select * from finish();
rollback;
