-- A file that would make the chart too deep is refused with the rows that are.
begin;
select plan(1);
select tap.chart('Acme');
select tap.line('Acme', 99);
create temporary table refused as select tap.violations($statement$
    select api.import_employees(tap.org('Acme'), '[
        {"key": "b", "name": "b", "manager_key": "a"}, {"key": "a", "name": "a", "manager_key": "n99"}]')
$statement$) as violations;

select is(
    (select string_agg(concat_ws(' ', v ->> 'row', v ->> 'column', v ->> 'code'), ', ') from refused, jsonb_array_elements(violations) as v),
    '1 manager_key 23514', 'b would be on level 101');

select * from finish();
rollback;
