-- An organization that holds itself to both versions already has links of its own: they stay, and are not made twice.
begin;
select plan(6);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '2', 'A > A.1; A > A.2; A > A.3');
select tap.adopt('Acme', 'acme', '1');
select api.create_adoption(tap.org('Acme'), 'both', 'acme', '2');
select tap.control('c1', 'A.1, A.2');
insert into compliance.satisfactions (org_id, control_id, number, framework_owner_id, version_id, requirement_id, coverage, rationale)
select c.org_id, c.id, 1, 0, v.id, r.id, 'part', 'By hand.'
from compliance.controls as c, compliance.find_version('acme', '2') as v, compliance.requirements as r
where r.version_id = v.id and r.key = 'A.1';
select tap.control('c2', 'A.1, A.3');
select tap.set_clock('2026-02-01 00:00+00');

select is(tap.plan('2', touched => true), e'same A.1 A.1 c1 full present, c2 full carried\nsame A.2 A.2 c1 full carried\nsame A.3 A.3 c2 full carried', 'the plan says so');
select results_eq(
    $$ select (u.plan).carried, (u.plan).present from api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2') as u $$, $$ values (3, 1) $$, 'it is applied');
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 full | acme 2 A.1 part | acme 2 A.2 full carried', 'what was made by hand says what it said');
select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme'));
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 full | acme 2 A.1 part', 'and a revert leaves it');
select is((select a.retired from api.get_adoption(tap.org('Acme'), tap.adoption('both')) as a), false, 'and the other adoption');
select tap.sound();

select * from finish();
rollback;
