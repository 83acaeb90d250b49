-- What nobody decided in time goes to the approver's manager, passing over the requester, and at the top to the fallback group.
begin;
select plan(8);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.waiting('logs', 'dan', 'level 1'), tap.waiting('files', 'bob', 'level 1');
insert into infra.settings (org_id, approval_deadline, reminder_after) values (tap.org('Acme'), 'P2D', 'P9D');

select tap.set_clock('2026-01-03 12:00');
select is(infra.escalate_approvals(tap.org('Acme')), 0::bigint, 'in time: nothing happens (they were asked under the deadline of then)');
select tap.set_clock('2026-01-04');
select is(infra.escalate_approvals(tap.org('Acme')), 2::bigint, 'too late');
select is(tap.asked('logs', superseded => true), 'superseded, bob pending', 'the manager is asked');
select is((select (a.escalated_from is not null, a.due_at, a.rules)::text from infra.approvals as a where a.id = tap.approval('logs')),
    '(t,"2026-01-06 00:00:00+00",{level-1})', 'for as long, by the same rule');
select is(tap.asked('files', superseded => true), 'ana pending', 'above the CEO is nobody: only reminded');
select tap.members('board', 'bob, ana', is_fallback => true);
select tap.set_clock('2026-01-06');
select infra.escalate_approvals(tap.org('Acme'));
select is(tap.asked('files', superseded => true), 'superseded, group board pending', 'once there is a fallback group, it is asked');
select is(tap.asked('logs', superseded => true), 'superseded, superseded, ana pending', 'and so on');
select tap.counted();

select * from finish();
rollback;
