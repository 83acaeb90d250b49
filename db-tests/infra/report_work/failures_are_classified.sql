-- Permanent errors and conflicts fail at once, throttled and transient ones after so many attempts; the words are the provider's.
begin;
select plan(14);
select tap.chart('Acme', 'ana > bob');
select tap.set_clock('2026-11-22T10:00:00Z');
insert into infra.settings (org_id, maximum_attempts) values (tap.org('Acme'), 3);
select tap.bucket('denied', 'bob'), tap.bucket('taken', 'bob'), tap.bucket('slow', 'bob'), tap.bucket('held', 'bob');

select is(tap.step('denied', 'failed', error_class => 'permanent'), 'accepted failed', 'permanent');
select is(
    (tap.resource('denied')).failure,
    '{"class": "permanent", "code": "Oops", "message": "The provider says no.", "attempts": 1, "at": "2026-11-22T10:00:00+00:00"}', 'with its words');
select is((select w.due_at from infra.work as w where w.resource_id = (tap.resource('denied')).id), 'infinity', 'nobody looks at it any more');
select is(tap.step('taken', 'failed', error_class => 'conflict'), 'accepted failed', 'conflict');
select is(tap.step('slow', 'failed', error_class => 'throttled'), 'accepted provisioning', 'throttled');
select is((tap.resource('slow')).version, 2::bigint, 'which is nothing to put into the journal');
select ok(tap.due_in('slow') between '0' and '2 s', 'a little later again');
select is(tap.step('slow', 'failed', error_class => 'transient'), 'accepted provisioning', 'transient');
select ok(tap.due_in('slow') between '0' and '4 s', 'later');
select is((select w.last_error from infra.work as w where w.resource_id = (tap.resource('slow')).id), '{"class": "transient", "code": "Oops", "message": "The provider says no."}', 'the last error is kept');
select is(tap.step('slow', 'failed', error_class => 'transient'), 'accepted failed', 'and no more');
select is((tap.resource('slow')).failure ->> 'attempts', '3', 'after so many attempts');
select tap.claim();
select tap.report('held', 'failed', error_class => 'throttled', retry_after => 90);
select ok(tap.due_in('held') >= '90 s', 'who asks to wait is waited for');
select throws_like(
    $$ select tap.report('held', 'failed') $$, '%classified error%', 'an error has a class');

select * from finish();
rollback;
