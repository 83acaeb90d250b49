-- What ended while it waited can only be rejected; another organization's is not found.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
select set_config('tap.x', (api.create_exception(tap.org('Acme'), a.id, 'A.1', 'Later.', '2026-02-01', requester_id => tap.id('bob'))).id::text, true)
from api.list_adoptions(tap.org('Acme')) as a;
create function tap.decide(decision text, chart text default 'Acme') returns text language sql volatile as $$
    select (api.decide_exception(tap.org($2), current_setting('tap.x')::bigint, $1)).state;
$$;
select tap.set_clock('2026-02-01');

select tap.sign_in('eve', 'Beta', 'owner');
select tap.raises($$ select tap.decide('approve', 'Beta') $$, code => 'P0002', why => 'not of Beta');
-- Only the owner's own logins set the clock, so this is a superuser who is not the one who asked.
select tap.act_as_superuser();
update org.employees set email = 'ana@acme.example' where id = tap.id('ana');
create role root superuser;
set local session authorization root;
select tap.raises($$ select tap.decide('maybe') $$, code => '23514', constraint_name => 'decision_is_known', why => 'yes or no');
select tap.raises($$ select tap.decide('approve') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'too late');
select is(tap.decide('reject'), 'rejected', 'no is always an answer');

select * from finish();
rollback;
