-- Neither the requester nor who filed it for them decides, wherever they would be asked; unless a policy allows it.
begin;
select plan(8);
select tap.chart('Acme', 'ana > bob > cyd');
select tap.addresses('Acme'), tap.members('platform', 'cyd, bob');
select tap.waiting('logs', 'cyd', 'group platform');
select tap.waiting('files', 'cyd', 'level 1', requested_by => 'idp|bob');
select tap.waiting('queue', 'cyd', 'level 1; self');
create function pg_temp.decide(name text) returns text language sql as $$
    select (api.decide_approval(tap.org('Acme'), tap.approval(decide.name), 'approve')).state $$;

select tap.sign_in('cyd');
select tap.raises($$ select pg_temp.decide('logs') $$, code => 'RM036', why => 'not as one of the group');
select is(pg_temp.decide('queue'), 'approved', 'where a policy allows self-approval');
select tap.sign_in('bob');
select tap.raises($$ select pg_temp.decide('files') $$, code => 'RM036', why => 'not who filed it');
select tap.act_as('remit_api', 'idp|bob', 'admin', '');
select tap.raises($$ select pg_temp.decide('files') $$, code => 'RM036', why => 'not as a platform admin either');
select tap.act_as('remit_api', 'idp|root', 'admin', '');
select is(pg_temp.decide('files'), 'approved', 'another admin may');
select tap.act_as_superuser();
select tap.raises($$ update infra.approvals set state = 'approved', approver_id = null, decided_by = 'x', decided_as = tap.id('cyd'), decided_at = now() where state = 'pending' $$,
    code => 'RM036', constraint_name => 'approvals_by_another', why => 'nor by direct SQL');
select tap.raises($$ update infra.approvals set note = 'Well.' where state = 'approved' $$, code => 'RM017', constraint_name => 'approvals_decided_once', why => 'what was decided stays so');
select tap.raises('delete from infra.approvals', code => 'RM011', constraint_name => 'approvals_kept', why => 'and is kept');

select * from finish();
rollback;
