-- Employees ask for themselves and for what is theirs; editors for anybody; nobody for another organization.
begin;
select plan(19);
select tap.counter('ana > bob > cyd; bob > dan; ana > eve');
select tap.counter('zoe', chart => 'Zeta');
select tap.store('logs', 'cyd');

select tap.sign_in('cyd');
select lives_ok($$ select tap.ask_for('mine') $$, 'an employee, for themselves');
select is((select r.requested_by || ' ' || tap.key(r.requester_id) || ' ' || r.requester_name from api.list_requests(tap.org('Acme')) as r order by r.id desc limit 1), 'idp|cyd cyd cyd', 'it says who');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'x1', requester_id => tap.id('dan')) $$,
    code => '42501', why => 'not for a colleague');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'x1', owner_id => tap.id('dan')) $$,
    code => '42501', why => 'nor on their account');
select tap.raises($$ select tap.ask_for('x2', chart => 'Zeta') $$, code => '42501', why => 'nor in another organization');
select tap.raises($$ select api.plan_request(tap.org('Zeta'), 'create', 'dev', 'aws/store', name => 'x1') $$, code => '42501', why => 'not even a plan');

select tap.sign_in('dan');
select tap.raises($$ select tap.ask_about('change', 'logs', '{"storage_gb": 11}') $$, code => '42501', why => 'another''s resource is not theirs to change');
select tap.raises($$ select tap.ask_about('transfer', 'logs', owner => 'dan') $$, code => '42501', why => 'nor to take');
select tap.sign_in('bob');
select lives_ok($$ select tap.ask_about('change', 'logs', '{"storage_gb": 11}', submit => false) $$, 'but their manager may change it');
select lives_ok($$ select tap.ask_about('transfer', 'logs', owner => 'dan', submit => false) $$, 'and give it to somebody else below');
select tap.raises($$ select tap.ask_about('transfer', 'logs', owner => 'eve') $$, code => '42501', why => 'but to nobody else');

select tap.act_as('remit_api', 'idp|clerk', '', 'clerk@elsewhere.example');
select tap.raises($$ select tap.ask_for('x3') $$, code => '42501', why => 'a stranger sees nothing');
select tap.act_as_superuser();
insert into org.members (org_id, principal, role) values (tap.org('Acme'), 'idp|clerk', 'viewer'), (tap.org('Acme'), 'idp|ed', 'editor');
select tap.act_as('remit_api', 'idp|clerk', '', 'clerk@elsewhere.example');
select tap.raises($$ select tap.ask_for('x3') $$, code => 'RM039', why => 'a viewer who is no employee has nothing to ask for');
select tap.act_as('remit_api', 'idp|ed', '', 'ed@elsewhere.example');
select tap.raises($$ select tap.ask_for('x3') $$, code => 'RM039', why => 'nor has an editor, unless they name an employee');
select is(
    (select tap.key((api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'x3', requester_id => tap.id('dan'))).requester_id)), 'dan',
    'which they may');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'x4', requester_id => tap.id('zoe')) $$,
    code => '23503', constraint_name => 'requests_requester_exists', why => 'of the same chart');
select tap.raises($$ select api.create_request(tap.org('Acme'), 'create', 'dev', 'aws/store', name => 'x4', requester_id => tap.id('dan'), owner_id => tap.id('zoe')) $$,
    code => '23503', constraint_name => 'requests_requester_exists', why => 'the owner too');
select tap.act_as_superuser();
select is((select count(*) from infra.requests as r where r.name in ('x1', 'x2', 'x4')), 0::bigint, 'and nothing of it was stored');
select tap.counted();
select * from finish();
rollback;
