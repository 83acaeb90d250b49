-- A heading is what is below it together, and counts it.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1 > A.1.a; A > A.1 > A.1.b; A > A.2; B > B.1');
select tap.adopt('Acme', 'acme', '1', '[{"action": "exclude", "requirement": "B", "justification": "Not ours."}]');
select tap.control('c', 'A.1.a, A.2 part');
select tap.evidence('e', 'c');
select results_eq(
    $$ select q.key, q.status, q.ready, q.partial, q.not_ready, q.not_applicable
       from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => '2026-02-01') as r, unnest(r.requirements) as q order by q.id $$,
    $$ values ('A', 'partial', 1, 1, 1, 0), ('A.1', 'partial', 1, 0, 1, 0), ('A.1.a', 'ready', 1, 0, 0, 0), ('A.1.b', 'not_ready', 0, 0, 1, 0),
        ('A.2', 'partial', 0, 1, 0, 0), ('B', 'not_applicable', 0, 0, 0, 1), ('B.1', 'not_applicable', 0, 0, 0, 1) $$,
    'every level');
select is((select (r.status, r.ready, r.partial, r.not_ready, r.not_applicable)::text
    from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => '2026-02-01') as r), '(partial,1,1,1,1)', 'and all together');
select is((select (l.status, l.ready, l.partial, l.not_ready, l.not_applicable)::text
    from api.list_compliance(tap.org('Acme'), effective_at => '2026-02-01') as l), '(partial,1,1,1,1)', 'the screen of all frameworks says the same');

select * from finish();
rollback;
