-- Who asks never approves: not as the wanted approver, not as the only one above, not for somebody else.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
insert into compliance.controls (org_id, id, code, owner_id)
values (tap.org('Acme'), 1, 'of-bob', tap.id('bob')), (tap.org('Acme'), 2, 'of-cyd', tap.id('cyd')), (tap.org('Acme'), 3, 'of-ana', tap.id('ana'));
create function tap.ask(control_id bigint default null, requester_id bigint default null, approver_id bigint default null)
returns api.risk_exception language sql volatile as $$
    select api.create_exception(tap.org('Acme'), a.id, 'A.1', 'Later.', now() + '30 days', null, $1, $2, $3)
    from api.list_adoptions(tap.org('Acme')) as a;
$$;
select tap.sign_in('ana', role => 'owner');

select tap.raises($$ select tap.ask() $$, code => 'RM020', why => 'nobody is above the CEO');
select tap.raises($$ select tap.ask(3) $$, code => 'RM020', why => 'nor above her own control');
select tap.raises($$ select tap.ask(1) $$, code => 'RM020', why => 'nor, but for her, above bob');
select is(tap.key((tap.ask(2)).approver_id), 'bob', 'for the control of somebody with a manager between, that manager decides');
select tap.raises($$ select tap.ask(2, null, tap.id('dan')) $$, code => 'RM020', why => 'dan is above nobody');
select tap.raises($$ select tap.ask(2, null, tap.id('ana')) $$, code => 'RM020', why => 'the wanted approver is who asks');
select tap.raises($$ select tap.ask(2, null, tap.id('cyd')) $$, code => 'RM020', why => 'the owner is not above themselves');
select tap.raises($$ select tap.ask(null, tap.id('bob')) $$, code => 'RM020', why => 'who files for bob does not decide either');
select tap.act_as('remit_api', 'idp|zoe', 'admin', 'zoe@elsewhere.example');
select tap.raises($$ select tap.ask() $$, code => '22023', column_name => 'requester_id', why => 'an outsider says for whom');

select * from finish();
rollback;
