-- A dry run that is null is no dry run, and the answer says that it was applied.
begin;
select plan(1);
select tap.chart('Acme', 'ana > bob');

select ok(
    (api.reorganize_chart(tap.org('Acme'), jsonb_build_array(jsonb_build_object(
        'action', 'rename', 'employee_id', tap.id('bob'), 'title', 'Head')), null)).applied, 'applied');

select * from finish();
rollback;
