-- An exception waits for the manager of the control's owner, or else of who asks.
begin;
select plan(7);
select tap.chart('Acme', 'ana > bob > cyd > dan; ana > eve');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
insert into compliance.controls (org_id, id, code, owner_id) values (tap.org('Acme'), 1, 'c', tap.id('dan')), (tap.org('Acme'), 2, 'top', tap.id('ana'));
create function tap.ask(control_id bigint default null, requester_id bigint default null, approver_id bigint default null)
returns api.risk_exception language sql volatile as $$
    select api.create_exception(tap.org('Acme'), a.id, 'A.1', 'Later.', now() + '30 days', null, $1, $2, $3)
    from api.list_adoptions(tap.org('Acme')) as a;
$$;

select tap.sign_in('eve', role => 'editor');
select is(tap.key((tap.ask()).approver_id), 'ana', 'eve asks for herself: her manager');
select is(tap.key((tap.ask(1)).approver_id), 'cyd', 'for a control: the manager of its owner');
select is(tap.key((tap.ask(1, tap.id('cyd'))).approver_id), 'bob', 'who asks is passed over');
select is(tap.key((tap.ask(1, null, tap.id('bob'))).approver_id), 'bob', 'somebody further up may be wanted');
select is(tap.key((tap.ask(2)).approver_id), 'ana', 'above the CEO is nobody, so the CEO decides what eve asks');
select is(tap.key((tap.ask(null, tap.id('dan'))).requester_id), 'dan', 'eve may file for somebody else');
select results_eq(
    $$ select r.requirement, r.title, r.state, r.requested_by, tap.key(r.requester_id), r.decided_by, r.version from tap.ask() as r $$,
    $$ values ('A.1', 'Title of A.1', 'pending', 'idp|eve', 'eve', null::text, 1::bigint) $$, 'it says who asked for what');

select * from finish();
rollback;
