-- Steps reach nobody of another chart, by number or by key.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');
select tap.chart('Beta', 'eve > fay');

select is(
    (select string_agg(v.code, ' ' order by v."row")
     from api.reorganize_chart(tap.org('Acme'), jsonb_build_array(
        jsonb_build_object('action', 'leave', 'employee_id', tap.id('fay')),
        jsonb_build_object('action', 'leave', 'employee_key', 'fay'),
        jsonb_build_object('action', 'move', 'employee_key', 'bob', 'manager_id', tap.id('eve')),
        jsonb_build_object('action', 'move', 'employee_key', 'bob', 'manager_key', 'eve')), true) as r
     cross join unnest(r.violations) as v),
    'P0002 P0002 23503 23503', 'each is unknown here');

select * from finish();
rollback;
