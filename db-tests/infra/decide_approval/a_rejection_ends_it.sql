-- One rejection ends the request: nobody else is asked, nothing is made, and what was reserved is given back.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme'), tap.quota('ana', 'storage', 10);
select tap.waiting('logs', 'cyd', 'level 1; level 2');
select is(tap.used(), 'ana storage 10/10', 'it is reserved while it waits');

select tap.sign_in('bob');
select is((select d.state from api.decide_approval(tap.org('Acme'), tap.approval('logs', 'bob'), 'reject', 'Too much.') as d), 'rejected', 'no');
select tap.act_as_superuser();
select is(tap.state_of('logs'), 'rejected', 'the request');
select is(tap.asked('logs', superseded => true), 'rejected by idp|bob, superseded', 'nobody else is asked');
select is((tap.resource('logs')).state::text, 'withdrawn', 'the resource');
select is(tap.used(), 'ana storage 0/10', 'the reservation');
select tap.counted();

select * from finish();
rollback;
