-- Every way in which a requirement is not ready has its own reason.
begin;
select plan(9);
select tap.chart('Acme', 'ana > bob');
select tap.framework('acme', '1', 'A > A.1; A > A.2');
select tap.adopt('Acme', 'acme', '1');
select is(tap.readiness(), 'A.1 not_ready no_control; A.2 not_ready no_control', 'no control');
select tap.control('planned', 'A.1', status => 'planned');
select is(tap.readiness(), 'A.1 not_ready control_not_implemented+no_evidence; A.2 not_ready no_control', 'a control that is only planned');
select tap.control('late', 'A.2', valid_from => '2026-03-01');
select tap.evidence('e', 'planned, late');
select is(tap.readiness(), 'A.1 not_ready control_not_implemented; A.2 not_ready control_not_in_force', 'one that is not in force yet');
select is(tap.readiness(effective_at => '2026-03-01'), 'A.1 not_ready control_not_implemented; A.2 ready', 'from its first instant on it is');
select is(tap.readiness(effective_at => '2027-01-01'), 'A.1 not_ready control_not_implemented+evidence_expired; A.2 not_ready evidence_expired',
    'the end of evidence is outside of it');
select is(tap.readiness(effective_at => '2026-12-31 23:59:59.999999'), 'A.1 not_ready control_not_implemented; A.2 ready', 'a microsecond before it is not');
select tap.control('half', 'A.2 part');
select tap.evidence('f', 'half', '[2026-06-01,)');
select is(tap.readiness(effective_at => '2026-04-01'), 'A.1 not_ready control_not_implemented; A.2 partial evidence_not_yet', 'one of two controls holds');
select is(tap.readiness(effective_at => '2026-07-01'), 'A.1 not_ready control_not_implemented; A.2 ready', 'both do, and one of them in full');
select is(
    (select w.message from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => '2027-02-01') as r,
        unnest(r.requirements) as q, unnest(q.reasons) as w where q.key = 'A.2' limit 1),
    'control late has evidence e that expired on 2027-01-01', 'and says it in a sentence');

select * from finish();
rollback;
