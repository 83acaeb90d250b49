-- After a reindex the GiST indexes of little infrastructure are one page: doctor's check says so, and one call widens them.
begin;
select plan(6);
select tap.chart('Acme', 'ana > bob');
select is_empty('select * from infra.check_temporal_indexes()', 'a new database is well');
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached');
set constraints all immediate;
set constraints all deferred;
reindex table infra.cost_periods;
reindex table infra.delegations;
reindex table infra.prices;
select is((select count(*) from infra.check_temporal_indexes()), 3::bigint, 'a reindexed one is not');

select infra.widen_temporal_indexes();
select is_empty('select * from infra.check_temporal_indexes()', 'until it is widened');
select is((select count(*) from infra.cost_periods), 1::bigint, 'no row is left of it');
select is_empty('select * from kernel.check_records()', 'nor an entry');
select tap.sound();

select * from finish();
rollback;
