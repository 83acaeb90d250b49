-- The setting of the clock counts for logins that hold the owner's role.
begin;
select plan(2);
select tap.chart('Acme', 'ana');
select api.put_member(tap.org('Acme'), 'ana', 'owner');
select tap.set_clock('2001-01-01');

select is(kernel.now(), '2001-01-01'::timestamptz, 'for the tests');
select tap.act_as('remit_api', 'ana');
select api.update_org_chart(tap.org('Acme'), '{"name": "Beta"}');
select cmp_ok(
    (select max(j.recorded_at) from api.list_journal(tap.org('Beta')) as j), '>', now() - interval '1 hour', 'for nobody else');
select tap.act_as_superuser();

select * from finish();
rollback;
