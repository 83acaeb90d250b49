-- Who came to stand below or beside the risk since they were asked accepts it no longer; they may still reject it.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
update compliance.controls set owner_id = tap.id('cyd');
create function tap.ask(control_id bigint default null) returns text language sql volatile as $$
    select set_config('tap.x', (api.create_exception(tap.org('Acme'), tap.adoption('acme'), 'A.1', 'Later.', now() + '30 days', requester_id => tap.id('cyd'), control_id => $1)).id::text, true);
$$;
create function tap.decide(decision text) returns text language sql volatile as $$
    select (api.decide_exception(tap.org('Acme'), current_setting('tap.x')::bigint, $1)).state;
$$;

select tap.ask();
update org.employees set manager_id = tap.id('ana') where id = tap.id('cyd');
update org.employees set manager_id = tap.id('cyd') where id = tap.id('bob');
select tap.sign_in('bob');
select tap.raises($$ select tap.decide('approve') $$, code => 'RM020', why => 'bob is below cyd now');
select is(tap.decide('reject'), 'rejected', 'who may not accept the risk may refuse to');
select tap.act_as_superuser();
update org.employees set manager_id = tap.id('ana') where id = tap.id('bob');
update org.employees set manager_id = tap.id('bob') where id = tap.id('cyd');

select tap.ask(tap.control('c'));
update compliance.controls set owner_id = tap.id('bob');
select tap.sign_in('bob');
select tap.raises($$ select tap.decide('approve') $$, code => 'RM020', why => 'it is bob''s own control now');
select tap.act_as_superuser();
update compliance.controls set owner_id = tap.id('cyd');
select tap.sign_in('bob');
select is(tap.decide('approve'), 'approved', 'it is cyd''s again');
select tap.act_as_superuser();

select tap.ask();
select api.delete_employee(tap.org('Acme'), tap.id('cyd'));
select tap.sign_in('bob');
select is(tap.decide('approve'), 'approved', 'of who asked and left nobody else is above');
select tap.act_as_superuser();
select tap.sound();

select * from finish();
rollback;
