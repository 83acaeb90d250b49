-- Somebody above the system's owner lets it operate until a day, on the strength of an audit of it; the state follows the clock.
begin;
select plan(22);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme');
select tap.framework('acme', '1', 'A > A.1');
insert into compliance.systems (org_id, id, code, title, owner_id)
values (tap.org('Acme'), 1, 'shop', 'Shop', tap.id('cyd')), (tap.org('Acme'), 2, 'till', 'Till', tap.id('ana'));
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1', system_id => 1);
select api.create_adoption(tap.org('Acme'), 'b', 'acme', '1', system_id => 2);
select api.create_adoption(tap.org('Acme'), 'all', 'acme', '1');
insert into compliance.audits (org_id, id, adoption_id, title, as_of, effective_at, document, content_hash, frozen_by)
select a.org_id, case a.code when 'a' then 1 when 'b' then 2 else 3 end, a.id, 'x', now(), now(), '{}', '', 'x' from compliance.adoptions as a;
create function tap.decide(decision text, until timestamptz default null, system_id bigint default 1, audit_id bigint default 1)
returns api.system_authorization language sql volatile as $$ select api.authorize_system(tap.org('Acme'), $3, $4, $1, $2, 'Read the logs.') $$;
create function tap.state(effective_at timestamptz, as_of timestamptz default null, system_id bigint default 1) returns text language sql stable as $$
    select s.authorization_state || coalesce(' ' || to_char(s.authorized_until at time zone 'UTC', 'YYYY'), '') from api.get_system(tap.org('Acme'), $3, $2, $1) as s;
$$;

select tap.sign_in('cyd', role => 'owner');
select tap.raises($$ select tap.decide('approve', '2099-01-01') $$, code => 'RM018', why => 'the owner of the system does not');
select tap.sign_in('dan', role => 'owner');
select tap.raises($$ select tap.decide('approve', '2099-01-01') $$, code => 'RM018', why => 'nor does a colleague');
select tap.sign_in('ana');
select tap.raises($$ select tap.decide('approve', '2099-01-01', 2, 2) $$, code => 'RM018', why => 'the CEO not for her own');
select tap.raises($$ select tap.decide('approve') $$, code => '23514', constraint_name => 'authorizations_ends', why => 'not for ever');
select tap.raises($$ select tap.decide('approve', 'infinity') $$, code => '23514', constraint_name => 'authorizations_ends', why => 'nor to the end of days');
select tap.raises($$ select tap.decide('approve', '2020-01-01') $$, code => '23514', why => 'not for the past');
select tap.raises($$ select tap.decide('reject', '2099-01-01') $$, code => '23514', why => 'a refusal has no end');
select tap.raises($$ select tap.decide('approve', '2099-01-01', 1, 2) $$, code => 'RM022', why => 'not by the audit of another system');
select tap.raises($$ select tap.decide('approve', '2099-01-01', 1, 9) $$, code => '23503', constraint_name => 'authorizations_audit_exists', why => 'nor by none');
select tap.raises($$ select tap.decide('approve', '2099-01-01', 9) $$, code => 'P0002', why => 'nor for none');
select results_eq(
    $$ select d.decision, d.terms, tap.key(d.approver_id), d.decided_by from tap.decide('approve', '2099-01-01') as d $$,
    $$ values ('approve', 'Read the logs.', 'ana', 'idp|ana') $$, 'the CEO decides');
select tap.act_as('remit_api', 'idp|root', 'admin', '');
select results_eq($$ select d.approver_id, d.decided_by from tap.decide('reject', null, 2, 3) as d $$, $$ values (null::bigint, 'idp|root') $$,
    'a platform admin does for the CEO''s, by an audit of the whole');
select tap.act_as_superuser();

select is(tap.state('2027-01-01'), 'authorized 2099', 'authorized');
select is(tap.state('2099-01-01'), 'expired 2099', 'until the end');
select is(tap.state('2027-01-01', '2025-12-31'), 'none', 'and not before it was recorded');
select is(tap.state('2027-01-01', null, 2), 'denied', 'denied');
select tap.set_clock('2027-06-01');
insert into compliance.authorizations (org_id, system_id, audit_id, decided_by, decision, valid_during)
values (tap.org('Acme'), 1, 1, 'idp|root', 'reject', '[2027-06-01,)');
select is(tap.state('2027-07-01'), 'denied', 'a later decision takes its place');
select is(tap.state('2027-05-01'), 'authorized 2099', 'from its day on');
select is(tap.state('2027-07-01', '2027-05-01'), 'authorized 2099', 'and from its record on');
select is((select count(*) from api.list_authorizations(tap.org('Acme'), 1)), 2::bigint, 'all are listed');
select is((select count(*) from api.list_authorizations(tap.org('Acme'), 1, as_of => '2027-05-01')), 1::bigint, 'as of then');
select tap.raises($$ update compliance.authorizations set terms = null $$, code => 'RM011', why => 'what was decided stays');

select * from finish();
rollback;
