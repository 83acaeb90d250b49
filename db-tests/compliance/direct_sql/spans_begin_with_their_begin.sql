-- A span that is stored begins with its begin and ends before its end, so that answers can say it in two instants.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c', 'A.1');
select tap.evidence('e', 'c');
create function tap.spanned(span text) returns text language sql as $$
    select tap.raises(format($try$ insert into compliance.evidence_revisions
        (org_id, evidence_id, number, content_hash, source, collected_at, collected_by, effective_during)
        select e.org_id, e.id, 2, repeat('a', 64), 'x', '2026-01-01', 'x', %L from compliance.evidence as e $try$, span),
        code => '23514', constraint_name => 'evidence_revisions_effective', why => span);
$$;
select tap.spanned('(2026-01-01,2026-02-01)');
select tap.spanned('[2026-01-01,2026-02-01]');
select tap.spanned('(,2026-02-01)');
select tap.spanned('empty');

select * from finish();
rollback;
