-- Everybody delegates for themselves, an editor for others; one at a time, and not to oneself.
begin;
select plan(12);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme');
create function pg_temp.delegate(who text, starts text, ends text, absent text default null) returns text language sql as $$
    select format('%s > %s %s', d.employee_name, d.delegate_name, d.reason)
    from api.create_delegation(tap.org('Acme'), tap.id(delegate.who), delegate.starts::timestamptz, delegate.ends::timestamptz, tap.id(absent), 'Holidays.') as d $$;

select tap.sign_in('bob');
select is(pg_temp.delegate('cyd', '2026-07-01', '2026-07-10'), 'bob > cyd Holidays.', 'for oneself');
select tap.raises($$ select pg_temp.delegate('ana', '2026-07-05', '2026-07-20') $$, code => '23P01', constraint_name => 'delegations_one_at_a_time', why => 'one at a time');
select is(pg_temp.delegate('ana', '2026-07-10', '2026-07-20'), 'bob > ana Holidays.', 'one after the other');
select tap.raises($$ select pg_temp.delegate('bob', '2026-08-01', '2026-08-20') $$, code => '23514', constraint_name => 'delegations_to_another', why => 'to another');
select tap.raises($$ select pg_temp.delegate('cyd', '2026-08-01', '2026-08-01') $$, code => '23514', constraint_name => 'delegations_end', why => 'for some time');
select tap.raises($$ select pg_temp.delegate('cyd', '2026-08-01', 'infinity') $$, code => '23514', constraint_name => 'delegations_end', why => 'not for ever');
select tap.raises($$ select pg_temp.delegate('bob', '2026-08-01', '2026-08-20', 'cyd') $$, code => '42501', why => 'not for another');
select tap.sign_in('cyd');
select tap.raises($$ select api.revoke_delegation(tap.org('Acme'), d.id) from api.list_delegations(tap.org('Acme')) as d $$, code => '42501', why => 'whoever got it does not take it back');
select tap.sign_in('bob');
select is((select api.revoke_delegation(tap.org('Acme'), d.id, 1) is not null from api.list_delegations(tap.org('Acme'), tap.id('cyd')) as d), true, 'whoever gave it does');
select is(pg_temp.delegate('ana', '2026-07-01', '2026-07-10'), 'bob > ana Holidays.', 'and gives it to another');
select tap.sign_in('ana', role => 'editor');
select is(pg_temp.delegate('bob', '2026-08-01', '2026-08-20', 'cyd'), 'cyd > bob Holidays.', 'an editor for others');
select tap.act_as('remit_api', 'boss', 'admin');
select tap.raises($$ select pg_temp.delegate('bob', '2026-08-01', '2026-08-20') $$, code => 'RM039', why => 'who is no employee names one');

select * from finish();
rollback;
