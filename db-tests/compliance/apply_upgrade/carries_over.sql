-- An upgrade makes an adoption of the later version and carries the links over, to be reviewed. All else stays what it is.
begin;
select plan(15);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '2', 'A > A.1; B > B.2');
select tap.lineage('acme', '1', '2', 'moved A.2 B.2');
select (api.create_system(tap.org('Acme'), 'crm', 'CRM', tap.id('ana'))).id as system_id \gset
select api.create_adoption(tap.org('Acme'), 'acme', 'acme', '1', system_id => :system_id, target_on => '2026-12-31',
    observation_from => '2026-07-01 00:00+00', observation_until => '2027-01-01 00:00+00');
select tap.control('c1', 'A.1, A.2 part');
select tap.control('c2', 'A.2, A.3');
select tap.evidence('e1', 'c1, c2');
select tap.set_clock('2026-02-01 00:00+00');
select api.create_control_version(tap.org('Acme'), tap.control('c2'), 'C2 to come', status => 'implemented', valid_from => '2026-06-01 00:00+00');
create temp table before on commit drop as
select to_jsonb(r) as readiness, to_jsonb(a) as adoption, tap.versions('c2') as versions
from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-02-15 00:00+00', '2026-02-15 00:00+00') as r, api.get_adoption(tap.org('Acme'), tap.adoption('acme')) as a;
select tap.set_clock('2026-03-01 00:00+00');

select results_eq(
    $$ select u.successor_code, u.applied_by = session_user, u.applied_at, u.reverted_at, (u.plan).carried, (u.plan).links_ended
       from api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2') as u $$,
    $$ values ('acme-2', true, '2026-03-01 00:00+00'::timestamptz, null::timestamptz, 4, 2) $$, 'it is applied');
select results_eq(
    $$ select a.framework_version, a.predecessor_id, a.system_id::text, a.adopted_on, a.target_on, a.observation_from, a.observation_until, a.retired
       from api.get_adoption(tap.org('Acme'), tap.adoption('acme-2')) as a $$,
    format($$ values ('2', tap.adoption('acme'), '%s', '2026-03-01'::date, '2026-12-31'::date, '2026-07-01 00:00+00'::timestamptz, '2027-01-01 00:00+00'::timestamptz, false) $$, :system_id),
    'the successor is for the same system, dates and period');
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 part | acme 2 A.1 full carried | acme 2 B.2 part carried', 'links of a control are carried');
select is(tap.links('c2', 1), 'acme 1 A.2 full | acme 1 A.3 full | acme 2 B.2 full carried', 'of the version in force');
select is(tap.links('c2', 2), 'acme 1 A.2 full | acme 1 A.3 full | acme 2 B.2 full carried', 'and of the one to come');
select is((select bool_and(s.upgrade_id is not null and s.carried_from = o.id and s.rationale is not distinct from o.rationale)
    from compliance.satisfactions as s inner join compliance.satisfactions as o on o.org_id = s.org_id and o.id = s.carried_from and o.control_id = s.control_id
    where s.review = 'carried'), true, 'each remembers what it was carried from');
select is(tap.readiness('acme-2', '2026-03-01'), 'A.1 partial carried_not_reviewed; B.2 partial carried_not_reviewed', 'nothing is ready before somebody looked');
select is(tap.readiness('acme', '2026-03-01'), 'A.1 ready; A.2 ready; A.3 ready', 'the earlier version is as ready as it was');
select is(to_jsonb(r), b.readiness, 'an answer as of before is the same, byte for byte')
from before as b, api.get_readiness(tap.org('Acme'), tap.adoption('acme'), '2026-02-15 00:00+00', '2026-02-15 00:00+00') as r;
select is(to_jsonb(a), b.adoption, 'the earlier adoption is not touched') from before as b, api.get_adoption(tap.org('Acme'), tap.adoption('acme')) as a;
select is(tap.versions('c2'), b.versions, 'neither are controls') from before as b;
select is((select to_jsonb(u.plan) from api.list_upgrades(tap.org('Acme'), tap.adoption('acme')) as u), (select u.plan from compliance.upgrades as u),
    'the plan is on record as it was applied');
select tap.set_clock('2026-04-01 00:00+00');
select api.review_satisfactions(tap.org('Acme'), framework => 'acme', framework_version => '2');
select is(tap.readiness('acme-2', '2026-04-01'), 'A.1 ready; B.2 ready', 'with the same evidence, once somebody looked');
select is((select count(*) from compliance.evidence_revisions), 1::bigint, 'collected once');
select tap.sound();

select * from finish();
rollback;
