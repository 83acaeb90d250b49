-- The way up passes over the requester; who is asked already is not asked twice, and takes the rules over.
begin;
select plan(4);
select tap.set_clock('2026-01-01');
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.waiting('logs', 'dan', 'level 1; level 2');

update org.employees set manager_id = case external_key when 'bob' then tap.id('cyd') when 'cyd' then tap.id('ana') when 'dan' then tap.id('bob') end
where external_key in ('bob', 'cyd', 'dan');
select is(tap.tree('Acme'), 'ana(cyd(bob(dan)))', 'two change places');
select is(tap.asked('logs'), 'cyd pending, bob pending', 'who was asked still is');
select tap.set_clock('2026-01-05');
update infra.approvals set due_at = '2026-01-09' where approver_id = tap.id('cyd');
select infra.escalate_approvals(tap.org('Acme'));
select is(tap.asked('logs', superseded => true), 'cyd pending, superseded', 'the manager is asked already');
select is((select a.rules from infra.approvals as a where a.id = tap.approval('logs')), '{level-1,level-2}', 'for both rules');

select * from finish();
rollback;
