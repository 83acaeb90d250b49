-- A manager who takes over a leaver's control no longer decides on its risks: the next one above does. At the top the CEO does.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; bob > dan');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
update compliance.controls set owner_id = tap.id('cyd');
select set_config('tap.x', (api.create_exception(tap.org('Acme'), tap.adoption('acme'), 'A.1', 'Later.', now() + '30 days',
    requester_id => tap.id('dan'), control_id => tap.control('c'))).id::text, true);
create function tap.waits_for() returns text language sql stable as $$
    select tap.key(c.owner_id) || ' ' || tap.key(x.approver_id) from compliance.exceptions as x, compliance.controls as c
$$;
select is(tap.waits_for(), 'cyd bob', 'bob decides on what is cyd''s');
select api.delete_employee(tap.org('Acme'), tap.id('cyd'));
select is(tap.waits_for(), 'bob ana', 'ana on what is bob''s');
select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select is(tap.waits_for(), 'ana ana', 'above ana is nobody');
select tap.sign_in('ana');
select is((api.decide_exception(tap.org('Acme'), current_setting('tap.x')::bigint, 'approve')).state, 'approved', 'so she decides');

select * from finish();
rollback;
