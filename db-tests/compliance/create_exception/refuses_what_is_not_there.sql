-- What an exception names is there, in scope, of the same organization, and ends.
begin;
select plan(14);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve > fay');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1',
    scope => '[{"action": "exclude", "requirement": "A.2", "justification": "We have none."}]');
select api.create_adoption(tap.org('Beta'), 'b', 'acme', '1');
insert into compliance.controls (org_id, id, code, owner_id) values (tap.org('Beta'), 7, 'c', tap.id('fay'));
select set_config('tap.a', (select a.id from api.list_adoptions(tap.org('Acme')) as a)::text, true),
    set_config('tap.b', (select a.id from api.list_adoptions(tap.org('Beta')) as a)::text, true);
create function tap.ask(requirement text default 'A.1', adoption text default 'a', expires interval default '1 day', starts interval default null,
    control_id bigint default null, requester_id bigint default null, reason text default 'Later.')
returns api.risk_exception language sql volatile as $$
    select api.create_exception(tap.org('Acme'), current_setting('tap.' || adoption)::bigint, $1, $7, now() + $3, now() + $4, $5, $6);
$$;
select tap.sign_in('bob', role => 'editor');

select tap.raises($$ select tap.ask('A.2') $$, code => 'RM019', why => 'A.2 is out of scope');
select tap.raises($$ select tap.ask('A') $$, code => 'RM019', why => 'a heading is not assessed');
select tap.raises($$ select tap.ask('A.9') $$, code => '23503', constraint_name => 'exceptions_requirement_exists', why => 'no such requirement');
select tap.raises($$ select tap.ask(adoption => 'b') $$, code => '23503', constraint_name => 'exceptions_adoption_exists', why => 'an adoption of others');
select tap.raises($$ select tap.ask(control_id => 7) $$, code => '23503', constraint_name => 'exceptions_control_exists', why => 'a control of others');
select tap.raises($$ select tap.ask(requester_id => tap.id('fay')) $$, code => '23503', constraint_name => 'exceptions_requester_exists', why => 'an employee of others');
select tap.raises($$ select tap.ask(expires => '-1 day') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'it ended already');
select tap.raises($$ select tap.ask(starts => '2 days') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'it ends before it begins');
select tap.raises($$ select tap.ask(expires => 'infinity') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'it never ends');
select tap.raises($$ select tap.ask(starts => '-infinity') $$, code => '23514', constraint_name => 'exceptions_expires', why => 'it never began');
select tap.raises($$ select tap.ask(reason => '  ') $$, code => '23514', why => 'a reason is a text');
select tap.sign_in('ana');
select tap.raises($$ select tap.ask() $$, code => '42501', why => 'who only reads does not ask');
select tap.sign_in('eve', 'Beta');
select tap.raises($$ select tap.ask() $$, code => '42501', why => 'nor does a stranger');
select tap.act_as_superuser();
select is((select count(*) from compliance.exceptions), 0::bigint, 'nothing is left of it');

select * from finish();
rollback;
