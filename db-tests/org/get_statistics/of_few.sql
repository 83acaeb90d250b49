-- A chart of one, and one of nobody.
begin;
select plan(3);
select tap.chart('Solo', 'ana');
select tap.chart('Empty');

select results_eq(
    $$ select s.headcount, s.layers, s.managers, s.individual_contributors, s.span_average, s.span_max
       from api.get_statistics(tap.org('Solo')) as s $$,
    $$ values (1::bigint, 1, 0::bigint, 1::bigint, null::numeric, null::bigint) $$, 'one');
select results_eq(
    $$ select s.headcount, s.layers, s.managers, cardinality(s.levels), cardinality(s.spans)
       from api.get_statistics(tap.org('Empty')) as s $$,
    $$ values (0::bigint, 0, 0::bigint, 0, 0) $$, 'nobody');
select tap.raises('select api.get_statistics(4711)', code => 'P0002', why => 'no chart');

select * from finish();
rollback;
