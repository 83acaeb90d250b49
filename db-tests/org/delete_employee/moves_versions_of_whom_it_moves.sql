-- Reports who get another manager are at a new version; those below them are not. The chart is.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob > cyd > dan');
select tap.set_clock();

select api.delete_employee(tap.org('Acme'), tap.id('bob'));
select is((api.get_employee(tap.org('Acme'), tap.id('cyd'))).version, 2::bigint, 'cyd answers to somebody else');
select is((api.get_employee(tap.org('Acme'), tap.id('dan'))).version, 1::bigint, 'dan does not');
select is((api.get_org_chart(tap.org('Acme'))).version, 2::bigint, 'the chart changed once');

select * from finish();
rollback;
