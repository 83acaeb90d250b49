-- Every environment is searched in turn, by a worker that knows all its providers; a late report on a search does not count.
begin;
select plan(9);
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.environment('dev'), tap.environment('live');
update infra.environments set targets = targets || '{"gitops": {"repository": "r"}}' where code = 'live';

select is((select string_agg(c.code || ' ' || c.fence, ', ') from api.claim_scans('w1', 10, providers => '{aws}') as c), 'dev 1', 'one that needs aws alone');
select is((select string_agg(c.code || ' ' || c.fence, ', ') from api.claim_scans('w1', 10, providers => '{aws,kubernetes}') as c), 'live 1', 'one that needs a cluster as well');
select is((select count(*) from api.claim_scans('w2', 10)), 0::bigint, 'nobody gets them twice');
select tap.set_clock('2026-11-22T10:10:00Z');
select is((select string_agg(c.code || ' ' || c.fence, ', ' order by c.code) from api.claim_scans('w2', 10) as c), 'dev 2, live 2', 'until the lease is over');
select is((api.report_scan((tap.environment('dev')).id, 'w1', 1, '[]')).problem, 'RM032', 'the former one comes too late');
select is((api.report_scan((tap.environment('dev')).id, 'w2', 2, '[]')).accepted, true, 'the present one counts');
select is((select count(*) from api.claim_scans('w2', 10)), 0::bigint, 'it was searched');
select is((api.report_scan((tap.environment('live')).id, 'w2', 2, error => '{"class": "permanent", "code": "Denied", "message": "No."}')).accepted, true, 'a failed search is reported, too');
select is((select s.scanned_at is null and s.last_error ->> 'code' = 'Denied' from infra.scans as s where s.environment_id = (tap.environment('live')).id), true, 'as such');

select * from finish();
rollback;
