-- Taken back, everything reads as it did before; and it can be applied again, also within one transaction.
begin;
select plan(15);
select tap.set_clock('2026-01-01 00:00+00');
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3');
select tap.framework('acme', '2', 'A > A.1; A > A.2; A > A.4');
select tap.adopt('Acme', 'acme', '1', '[{"action": "exclude", "requirement": "A.3", "justification": "No."}]');
select tap.control('c1', 'A.1, A.2');
select tap.control('c2', 'A.2 part');
select tap.evidence('e1', 'c1');
-- All that is said about the earlier version and the controls, at an instant.
create function tap.answers() returns text language sql stable as $$
    select jsonb_build_array(
        (select to_jsonb(r.requirements) from api.get_readiness(tap.org('Acme'), tap.adoption('acme'), effective_at => '2026-02-01') as r),
        (select jsonb_agg(to_jsonb(s)) from api.list_scope(tap.org('Acme'), tap.adoption('acme')) as s),
        (select jsonb_agg(to_jsonb(s)) from api.list_applicability(tap.org('Acme'), tap.adoption('acme'), effective_at => '2026-02-01') as s),
        (select jsonb_agg(to_jsonb(g)) from api.list_gaps(tap.org('Acme'), tap.adoption('acme'), '2026-01-01', '2026-03-01') as g),
        (select jsonb_agg(to_jsonb(s)) from compliance.controls as c, api.list_satisfactions(c.org_id, c.id) as s),
        (select jsonb_agg(to_jsonb(c)) from api.list_controls(tap.org('Acme')) as c),
        (select to_jsonb(a) from api.get_adoption(tap.org('Acme'), tap.adoption('acme')) as a))::text;
$$;
create temp table before on commit drop as select tap.answers() as answers;
select tap.set_clock('2026-02-01 00:00+00');
select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2', code => 'next');
select isnt(tap.answers(), b.answers, 'the controls list what they satisfy now') from before as b;
select tap.set_clock('2026-03-01 00:00+00');

select results_eq(
    $$ select u.successor_code, u.applied_at, u.reverted_at from api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) as u $$,
    $$ values ('next', '2026-02-01 00:00+00'::timestamptz, '2026-03-01 00:00+00'::timestamptz) $$, 'taken back');
select is(tap.answers(), b.answers, 'every answer is as it was, byte for byte') from before as b;
select is((select a.retired from api.get_adoption(tap.org('Acme'), tap.adoption('next')) as a), true, 'what it made is retired');
select is(tap.links('c1', as_of => '2026-02-15 00:00+00'), 'acme 1 A.1 full | acme 1 A.2 full | acme 2 A.1 full carried | acme 2 A.2 full carried', 'and what was known meanwhile stays known');
select tap.raises($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) $$, 'RM015', why => 'nothing is left to take back');

select tap.set_clock('2026-04-01 00:00+00');
select results_eq(
    $$ select u.successor_id = tap.adoption('next'), (u.plan).carried from api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2') as u $$,
    $$ values (true, 3) $$, 'applied again, to the same successor');
select is((select a.retired from api.get_adoption(tap.org('Acme'), tap.adoption('next')) as a), false, 'which is back');
select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme'));
select is(tap.answers(), b.answers, 'taken back in the same transaction') from before as b;
select api.apply_upgrade(tap.org('Acme'), tap.adoption('acme'), '2', code => 'another');
select is(tap.links('c1'), 'acme 1 A.1 full | acme 1 A.2 full | acme 2 A.1 full carried | acme 2 A.2 full carried', 'and applied again in it');
select isnt(tap.adoption('another'), tap.adoption('next'), 'under another code to another successor');
select api.review_satisfactions(tap.org('Acme'), framework => 'acme');
select tap.raises($$ select api.revert_upgrade(tap.org('Acme'), tap.adoption('acme')) $$, 'RM016', why => 'a review in the same transaction counts as well');
select is((select count(*) from api.list_upgrades(tap.org('Acme'), tap.adoption('acme'))), 2::bigint, 'what began and ended at one instant was never so');
set constraints all immediate;
select is((select count(*) from compliance.satisfactions as s where upper_inf(s.recorded_during) and s.review = 'carried'), 0::bigint, 'no link hangs on');
select tap.sound();

select * from finish();
rollback;
