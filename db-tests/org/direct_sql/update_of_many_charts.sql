-- One UPDATE may move employees of several charts.
begin;
select plan(2);
select tap.chart('Acme', 'ana > bob; ana > cyd');
select tap.chart('Beta', 'eve > fay; eve > gil');

update org.employees as e
set manager_id = case e.external_key when 'cyd' then tap.id('bob') else tap.id('fay') end
where e.external_key in ('cyd', 'gil');
select is(tap.tree('Acme') || ' ' || tap.tree('Beta'), 'ana(bob(cyd)) eve(fay(gil))', 'each in its own chart');
select tap.sound();

select * from finish();
rollback;
