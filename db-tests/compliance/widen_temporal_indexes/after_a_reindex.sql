-- After a reindex the GiST indexes of few control versions are one page: doctor's check says so, and one call widens them.
begin;
select plan(6);
select tap.audited();
set constraints all immediate;
set constraints all deferred;
select is_empty('select * from compliance.check_temporal_indexes()', 'a new database is well');
reindex index compliance.control_versions_pkey;
reindex index compliance.control_versions_no_overlap;
select is((select count(*) from compliance.check_temporal_indexes()), 2::bigint, 'a reindexed one is not');

select compliance.widen_temporal_indexes();
select is_empty('select * from compliance.check_temporal_indexes()', 'until it is widened');
select is((select count(*) from compliance.control_versions), 2::bigint, 'no row is left of it');
select is_empty('select * from kernel.check_records()', 'nor an entry');
select tap.sound();

select * from finish();
rollback;
