-- A delegate decides while the approver is away: within the time, not passed on, and never on their own request.
begin;
select plan(10);
select tap.set_clock('2026-07-01');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan');
select tap.addresses('Acme'), tap.members('platform', 'bob');
select tap.waiting('logs', 'cyd', 'level 1'), tap.waiting('files', 'dan', 'group platform'), tap.waiting('queue', 'dan', 'level 1'), tap.waiting('rest', 'bob', 'level 1');
create function pg_temp.mine() returns text language sql as $$
    select string_agg(m.name, ', ' order by m.id) from api.list_approvals(tap.org('Acme'), mine => true) as m $$;

select tap.sign_in('bob');
select is(pg_temp.mine(), 'logs, files', 'of the approver and the group');
select api.create_delegation(tap.org('Acme'), tap.id('dan'), '2026-07-02', '2026-07-10');
select tap.sign_in('ana');
select api.create_delegation(tap.org('Acme'), tap.id('bob'), '2026-07-01', '2026-07-10');
select tap.sign_in('dan');
select is(pg_temp.mine(), null, 'not yet');
select tap.act_as_superuser();
select tap.set_clock('2026-07-05');
create temporary table decidable as
select a.employee as employee, string_agg(q.name || coalesce(' for ' || tap.key(d.on_behalf_of), ''), ', ' order by q.name) as names
from (values ('ana'), ('bob'), ('cyd'), ('dan')) as a(employee)
cross join lateral infra.decidable_approvals(tap.org('Acme'), tap.id(a.employee), 'idp|' || a.employee) as d
inner join infra.approvals as p on p.id = d.approval_id
inner join infra.requests as q on q.id = p.request_id
group by a.employee;
select is((select names from decidable where employee = 'ana'), 'queue, rest', 'who delegates still may');
select is((select names from decidable where employee = 'bob'), 'files, logs, queue for ana', 'not their own for another');
select is((select names from decidable where employee = 'cyd'), null, 'nobody else');
select is((select names from decidable where employee = 'dan'), 'logs for bob', 'not passed on, and not their own');

select tap.set_clock(null);
update infra.delegations set revoked_at = now() where employee_id = tap.id('ana');
insert into infra.delegations (org_id, employee_id, delegate_id, valid_during)
values (tap.org('Acme'), tap.id('ana'), tap.id('bob'), tstzrange(now() - interval '1 day', now() + interval '1 day'));
select tap.sign_in('bob');
select is((select (d.state, tap.key(d.decided_as), tap.key(d.on_behalf_of))::text from api.decide_approval(tap.org('Acme'), tap.approval('queue'), 'approve') as d),
    '(approved,bob,ana)', 'on record is who decided, and for whom');
select tap.raises($$ select api.decide_approval(tap.org('Acme'), tap.approval('rest'), 'approve') $$, code => 'RM036', why => 'never on their own');
select api.revoke_delegation(tap.org('Acme'), d.id) from api.list_delegations(tap.org('Acme'), active => true) as d where d.employee_id = tap.id('bob');
select tap.sign_in('dan');
select tap.raises($$ select api.decide_approval(tap.org('Acme'), tap.approval('logs'), 'approve') $$, code => 'RM018', why => 'outside the time');
select tap.raises($$ select api.decide_approval(tap.org('Acme'), 999999999, 'approve') $$, code => 'P0002', why => 'nothing that is not there');

select * from finish();
rollback;
