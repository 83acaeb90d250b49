-- The plan says of every requirement what became of it, of every link where it leads, and what needs a control.
begin;
select plan(7);
select tap.chart('Acme', 'ana');
select tap.framework('acme', '1', 'A > A.1; A > A.2; A > A.3; A > A.4; A > A.5; A > A.6; A > A.7; A > A.8');
select tap.framework('acme', '2', 'A > A.1; A > A.2; B > B.3; B > B.4; B > B.6; B > B.7; B > B.9');
select tap.lineage('acme', '1', '2', 'reworded A.2 A.2; moved A.3 B.3; merged A.4 B.4; merged A.5 B.4; split A.6 B.6; split A.6 B.7; withdrawn A.7 -; new - B.9');
select tap.adopt('Acme', 'acme', '1');
select tap.control('c1', 'A.1, A.2, A.3, A.4, A.5 part');
select tap.control('c2', 'A.6, A.7, A.3 part, A.8');
select tap.evidence('e1', 'c1, c2');
select tap.evidence('e2', 'c2');

select is(tap.plan('2'), array_to_string(array[
    'same A.1 A.1 c1 full carried',
    'reworded A.2 A.2 c1 full carried',
    'moved A.3 B.3 c1 full carried, c2 part carried',
    'merged A.4 B.4 c1 part carried',
    'merged A.5 B.4 c1 part joined',
    'split A.6 B.6 c2 part carried',
    'split A.6 B.7 c2 part carried',
    'withdrawn A.7 - c2 ended',
    'withdrawn A.8 - c2 ended',
    'new - B.9 needs a control'], e'\n'), 'line by line');
select results_eq(
    $$ select p.same, p.reworded, p.moved, p.merged, p.split, p.withdrawn, p.reinstated, p.added, p.links, p.links_ended, p.carried, p.present, p.needs_control
       from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p $$,
    $$ values (1, 1, 1, 2, 2, 2, 0, 1, 9, 2, 7, 0, 1) $$, 'and in numbers');
select results_eq(
    $$ select i.origin, i.controls, i.evidence, i.from_in_scope, i.to_in_scope
       from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p, unnest(p.items) as i where i.relation = 'withdrawn' $$,
    $$ values ('configuration', array['c2'], array['e1', 'e2'], true, null::boolean), ('proposal', array['c2'], array['e1', 'e2'], true, null) $$,
    'what ends is named with its controls and evidence, and who says so');
select is((select p.scope from api.get_upgrade_plan(tap.org('Acme'), tap.adoption('acme'), '2') as p), '{}', 'everything stays in scope');
select is(tap.plan('2', touched => true), regexp_replace(tap.plan('2'), e'\nnew.*', ''), 'asking changes nothing');
select is((select count(*) from compliance.satisfactions), 9::bigint, 'no link was made');
select tap.sound();

select * from finish();
rollback;
