-- Exceptions are listed by state, approver and adoption, in pages, and as was recorded by an instant.
begin;
select plan(9);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select api.create_adoption(tap.org('Acme'), 'a', 'acme', '1');
select api.create_adoption(tap.org('Acme'), 'b', 'acme', '1');
create function tap.ask(adoption text, requirement text, requester text) returns void language sql volatile as $$
    select api.create_exception(tap.org('Acme'), a.id, $2, 'Later.', '2027-01-01', requester_id => tap.id($3))
    from compliance.adoptions as a where a.code = $1;
$$;
select tap.ask('a', 'A.1', 'bob');
select tap.set_clock('2026-01-02');
select tap.ask('a', 'A.2', 'cyd');
select tap.ask('b', 'A.1', 'cyd');
select tap.set_clock('2026-01-03');
insert into compliance.exception_decisions (org_id, exception_id, number, state, approver_id, decided_by)
select x.org_id, x.id, 1, 'approved', x.approver_id, 'idp|bob' from compliance.exceptions as x where x.approver_id = tap.id('bob');
create function tap.shown(x api.risk_exception) returns text language sql as $$ select concat_ws(' ', x.requirement, x.state, tap.key(x.approver_id)) $$;

select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme')) as x $$,
    array['A.1 pending ana', 'A.2 approved bob', 'A.1 approved bob'], 'all, by id');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), 'pending') as x $$, array['A.1 pending ana'], 'by state');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), approver_id => tap.id('bob')) as x $$,
    array['A.2 approved bob', 'A.1 approved bob'], 'by approver');
select results_eq($$ select tap.shown(x.*) from compliance.adoptions as a, api.list_exceptions(tap.org('Acme'), adoption_id => a.id) as x where a.code = 'b' $$,
    array['A.1 approved bob'], 'by adoption');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), as_of => '2026-01-02') as x $$,
    array['A.1 pending', 'A.2 pending', 'A.1 pending'], 'as of when all were pending');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), as_of => '2026-01-01') as x $$, array['A.1 pending'], 'and when there was one');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), "limit" => 1) as x $$, array['A.1 pending ana'], 'a page');
select results_eq($$ select tap.shown(x.*) from api.list_exceptions(tap.org('Acme'), "limit" => 1,
    after => (select max(y.id) - 1 from compliance.exceptions as y)) as x $$, array['A.1 approved bob'], 'the last page');
select is((api.get_exception(tap.org('Acme'), (select min(y.id) from compliance.exceptions as y))).requirement, 'A.1', 'one');

select * from finish();
rollback;
