-- A rename is a new version of the chart, and enters the journal.
begin;
select plan(3);
select tap.chart('Acme', 'ana');
select tap.set_clock();

select is((api.update_org_chart(tap.org('Acme'), '{"name": "Beta"}')).name, 'Beta', 'the new name');
select is((api.get_org_chart(tap.org('Beta'))).version, 2::bigint, 'the next version');
select is(
    (select j.changes -> 0 from kernel.journal as j where j.event = 'org_chart.renamed'),
    jsonb_build_object('id', tap.org('Beta'), 'old', jsonb_build_object('name', 'Acme'), 'new', jsonb_build_object('name', 'Beta')),
    'old and new are in the journal');

select * from finish();
rollback;
