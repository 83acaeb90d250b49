-- What waits for a leaver's decision waits for their manager, but not for who asked; what is decided stays as it is.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.framework('acme', '1', 'A > A.1');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
insert into compliance.exceptions (org_id, id, adoption_id, version_id, requirement_id, reason, requested_by, requester_id, approver_id, valid_during)
select a.org_id, x.id, a.id, a.version_id, 2, 'Later.', 'idp|' || x.requester, tap.id(x.requester), tap.id(x.approver), '[2026-01-01,2030-01-01)'
from compliance.adoptions as a, (values (1, 'dan', 'cyd'), (2, 'bob', 'cyd'), (3, 'ana', 'cyd'), (4, 'dan', 'cyd'), (5, 'dan', 'bob')) as x(id, requester, approver);
insert into compliance.exception_decisions (org_id, exception_id, state, approver_id, decided_by)
values (tap.org('Acme'), 4, 'approved', tap.id('cyd'), 'idp|cyd');
create function tap.waiting() returns text language sql stable as $$
    select string_agg(concat_ws(' ', x.id, x.state, tap.key(x.approver_id)), ', ' order by x.id) from compliance.exceptions as x;
$$;
select set_config('tap.cyd', tap.id('cyd')::text, true);

select api.delete_employee(tap.org('Acme'), tap.id('cyd'));
select is(tap.waiting(), '1 pending bob, 2 pending ana, 3 pending bob, 4 approved, 5 pending bob', 'to bob; where bob asked, to ana');
select results_eq('select d.approver_id, d.decided_by from compliance.exception_decisions as d', $$ values (current_setting('tap.cyd')::bigint, 'idp|cyd') $$,
    'cyd decided, and is on record by the number they had');
select is((select max(x.version) from compliance.exceptions as x where x.id = 4), 2::bigint, 'the decided one was not touched');
select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select is(tap.waiting(), '1 pending ana, 2 pending ana, 3 pending ana, 4 approved, 5 pending ana', 'at the top it waits for the CEO');
select tap.addresses('Acme');
select tap.sign_in('ana');
select tap.raises($$ select api.decide_exception(tap.org('Acme'), 3, 'approve') $$, code => 'RM018', why => 'who still does not decide on her own: a platform admin does');
select tap.act_as_superuser();
select tap.sound();

select * from finish();
rollback;
