-- Headcount, layers and span of control.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob > cyd; bob > dan; bob > eve; ana > fay > gil');
select tap.chart('Beta', 'hal');

select results_eq(
    $$ select s.headcount, s.layers, s.managers, s.individual_contributors, s.span_average, s.span_median, s.span_max
       from api.get_statistics(tap.org('Acme')) as s $$,
    $$ values (7::bigint, 3, 3::bigint, 4::bigint, 2.00, 2::numeric, 3::bigint) $$, 'in all');
select results_eq(
    $$ select l.level, l.employees from api.get_statistics(tap.org('Acme')) as s, unnest(s.levels) as l $$,
    $$ values (1, 1::bigint), (2, 2), (3, 4) $$, 'per level');
select results_eq(
    $$ select p.name, p.level, p.direct_reports, p.all_reports from api.get_statistics(tap.org('Acme')) as s, unnest(s.spans) as p $$,
    $$ values ('bob', 2, 3::bigint, 3::bigint), ('ana', 1, 2, 6), ('fay', 2, 1, 1) $$, 'per manager, the widest first');
select is(cardinality((api.get_statistics(tap.org('Acme'), "limit" => 1)).spans), 1, 'as many managers as wanted');

select * from finish();
rollback;
