-- In force is what was approved by as_of and covers effective_at, whatever was decided afterwards.
begin;
select plan(10);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
select set_config('tap.a', (select a.id from api.list_adoptions(tap.org('Acme')) as a)::text, true);
select api.create_exception(tap.org('Acme'), current_setting('tap.a')::bigint, 'A.1', 'Later.', '2026-06-01', '2026-02-01', requester_id => tap.id('bob'));
select set_config('tap.x', (select max(x.id) from compliance.exceptions as x)::text, true);
select tap.set_clock('2026-03-01');
insert into compliance.exception_decisions (org_id, exception_id, number, state, approver_id, decided_by)
values (tap.org('Acme'), current_setting('tap.x')::bigint, 9, 'approved', tap.id('ana'), 'idp|ana');
select tap.set_clock('2026-04-01');
select api.revoke_exception(tap.org('Acme'), current_setting('tap.x')::bigint, 'Fixed.');
create function tap.in_force(as_of timestamptz, effective_at timestamptz) returns bigint language sql as $$
    select count(*) from compliance.exceptions_in_force(tap.org('Acme'), current_setting('tap.a')::bigint, $1, $2);
$$;

select is(tap.in_force('2026-02-28', '2026-02-28'), 0::bigint, 'pending is not in force');
select is(tap.in_force('2026-03-01', '2026-03-01'), 1::bigint, 'approved is');
select is(tap.in_force('2026-03-01', '2026-02-01'), 1::bigint, 'for all of its time');
select is(tap.in_force('2026-03-01', '2026-01-31'), 0::bigint, 'but not before');
select is(tap.in_force('2026-03-01', '2026-05-31 23:59:59.999999Z'), 1::bigint, 'to its last instant');
select is(tap.in_force('2026-03-01', '2026-06-01'), 0::bigint, 'and not after');
select is(tap.in_force('2026-04-01', '2026-03-01'), 0::bigint, 'revoked is not');
select is(tap.in_force('2026-03-31', '2026-03-31'), 1::bigint, 'and as known before that it was');
select results_eq(
    $$ select f.requirement_id, f.reason, f.until from compliance.exceptions_in_force(tap.org('Acme'), current_setting('tap.a')::bigint, '2026-03-02', '2026-03-02') as f $$,
    $$ values (2, 'Later.', '2026-06-01'::timestamptz) $$, 'which, why and until when');
select is((select array_agg(d.number) from compliance.exception_decisions as d), '{1,2}', 'decisions are numbered in order');

select * from finish();
rollback;
