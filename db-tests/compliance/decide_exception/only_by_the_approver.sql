-- The approver decides, or a platform admin; nobody else, and never who asked.
begin;
select plan(11);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
create function tap.ask() returns bigint language sql volatile as $$
    select (api.create_exception(tap.org('Acme'), a.id, 'A.1', 'Later.', now() + '30 days')).id from api.list_adoptions(tap.org('Acme')) as a;
$$;
create function tap.decide(name text, decision text, version bigint default null) returns api.risk_exception language sql volatile as $$
    select api.decide_exception(tap.org('Acme'), current_setting('tap.' || name)::bigint, $2, 'So be it.', $3);
$$;
select tap.sign_in('cyd', role => 'owner');
select set_config('tap.one', tap.ask()::text, true), set_config('tap.two', tap.ask()::text, true);

select tap.raises($$ select tap.decide('one', 'approve') $$, code => 'RM018', why => 'cyd asked');
select tap.sign_in('ana', role => 'owner');
select tap.raises($$ select tap.decide('one', 'approve') $$, code => 'RM018', why => 'the CEO is not the approver');
select tap.act_as('remit_api', 'idp|cyd', 'admin', 'cyd@acme.example');
select tap.raises($$ select tap.decide('one', 'approve') $$, code => 'RM018', why => 'cyd asked, admin or not');
select tap.act_as('remit_api', 'idp|cyd-the-second', 'admin', 'cyd@acme.example');
select tap.raises($$ select tap.decide('one', 'approve') $$, code => 'RM018', why => 'nor under another name');
select tap.act_as('remit_api', 'idp|bob', '', '');
select tap.raises($$ select tap.decide('one', 'approve') $$, code => '42501', why => 'a name is no address');
select tap.sign_in('bob');
select tap.raises($$ select tap.decide('one', 'approve', 9) $$, code => 'RM001', why => 'stale');
select results_eq(
    $$ select d.state, tap.key(d.approver_id), d.decided_by, d.note, d.version from tap.decide('one', 'approve', 1) as d $$,
    $$ values ('approved', 'bob', 'idp|bob', 'So be it.', 2::bigint) $$, 'bob decides, who only reads otherwise');
select tap.raises($$ select tap.decide('one', 'reject') $$, code => 'RM017', why => 'once');
select tap.act_as('remit_api', 'idp|root', 'admin', '');
select results_eq(
    $$ select d.state, d.approver_id, d.decided_by from tap.decide('two', 'reject') as d $$,
    $$ values ('rejected', null::bigint, 'idp|root') $$, 'a platform admin may, and is on record');
select tap.act_as_superuser();
select is((select count(*) from compliance.exceptions as x where x.approver_id is not null), 0::bigint, 'nobody has to decide any more');
select tap.sound();

select * from finish();
rollback;
