-- The state follows the decisions, also when the owner writes: no state without a decision, none out of order.
begin;
select plan(11);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
insert into compliance.exceptions (org_id, id, adoption_id, version_id, requirement_id, reason, requested_by, requester_id, approver_id, valid_during)
select a.org_id, 1, a.id, a.version_id, 2, 'Later.', 'idp|bob', tap.id('bob'), tap.id('ana'), '[2026-01-01,2027-01-01)' from compliance.adoptions as a;
create function tap.decide(state text, approver text default 'ana', decided_by text default 'idp|ana') returns void language sql volatile as $$
    insert into compliance.exception_decisions (org_id, exception_id, number, state, approver_id, decided_by) values (tap.org('Acme'), 1, 1, $1, tap.id($2), $3);
$$;

select tap.raises($$ update compliance.exceptions set state = 'approved', approver_id = null $$, code => 'RM011', constraint_name => 'exceptions_state_is_decided', why => 'a state needs a decision');
select tap.raises($$ insert into compliance.exceptions (org_id, adoption_id, version_id, requirement_id, reason, requested_by, valid_during, state)
    select x.org_id, x.adoption_id, x.version_id, x.requirement_id, 'x', 'x', x.valid_during, 'approved' from compliance.exceptions as x $$, code => 'RM011', why => 'from the start');
select tap.raises($$ select tap.decide('pending') $$, code => 'RM017', why => 'pending is no decision');
select tap.raises($$ select tap.decide('approved', 'bob') $$, code => 'RM018', why => 'not by the employee who asked');
select tap.raises($$ select tap.decide('approved', 'ana', 'idp|bob') $$, code => 'RM018', why => 'nor by the person');
select lives_ok($$ select tap.decide('rejected') $$, 'ana rejects');
select results_eq($$ select x.state::text, x.approver_id, x.version from compliance.exceptions as x $$, $$ values ('rejected', null::bigint, 2::bigint) $$, 'and the exception says so');
select tap.raises($$ select tap.decide('approved') $$, code => 'RM017', why => 'what is rejected stays so');
select tap.raises($$ update compliance.exception_decisions set state = 'approved' $$, code => 'RM011', why => 'a decision never changes');
select tap.raises($$ delete from compliance.exception_decisions $$, code => 'RM011', why => 'nor goes');
select tap.raises($$ update compliance.exceptions set reason = 'Another.' $$, code => 'RM011', why => 'what was asked never changes');

select * from finish();
rollback;
