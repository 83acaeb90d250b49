-- A deep line of leavers, and many who own nothing, in one statement.
begin;
select plan(3);
select tap.chart('Acme', 'ana > bob');
select tap.line('Acme', 90, 'bob');
select tap.owned('n' || n) from generate_series(1, 90) as n;

delete from org.employees as e where e.org_id = tap.org('Acme') and e.external_key like 'n%';
select is((select count(*) from compliance.controls as c where c.owner_id = tap.id('bob')), 90::bigint, 'bob has them all');
select is((select max(c.version) from compliance.controls as c), 2::bigint, 'each moved once');
select tap.sound();

select * from finish();
rollback;
