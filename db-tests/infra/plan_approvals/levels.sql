-- A level is so many managers above the requester, or as many as there are; who would be asked twice is asked once.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob > cyd > dan');

select is(tap.planned('dan', 'level 1'), 'cyd (level-1)', 'the manager');
select is(tap.planned('dan', 'level 1; level 2'), 'cyd (level-1), bob (level-2)', 'and a level above');
select is(tap.planned('dan', 'level 9'), 'ana (level-9)', 'as far as the chart goes');
select is(tap.planned('bob', 'level 1; level 2; level 5'), 'ana (level-1 level-2 level-5)', 'asked once');
select is(tap.planned('dan', ''), null, 'no rule, no approval');
select is((select (p.source, p.levels, p.approver_name, p."group", p.self_approval)::text
    from infra.plan_approvals(tap.org('Acme'), tap.id('bob'), tap.rules('level 1; level 3')) as p), '(level,3,ana,,f)', 'at the highest of the levels');

select * from finish();
rollback;
