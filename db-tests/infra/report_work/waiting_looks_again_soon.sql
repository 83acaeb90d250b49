-- A provider that takes its time is asked again soon, and that is no failed attempt.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.bucket('database', 'bob');

select tap.step('database', 'failed', error_class => 'transient');
select is(tap.step('database', 'waiting', tap.seen('database', is_ready => false)), 'accepted provisioning', 'it is still being made');
select is((select (w.attempts, w.last_error)::text from infra.work as w), '(0,)', 'the provider has answered');
select is(tap.due_in('database'), infra.poll_interval(), 'soon');
select tap.claim();
update infra.work set due_at = kernel.now();
select tap.claim();
select tap.report('database', 'waiting', retry_after => 30);
select is(tap.due_in('database'), '30 s', 'or when it says');
select is(tap.step('database', 'reached'), 'accepted running', 'until it is there');

select * from finish();
rollback;
