-- What a resource of one environment has made is known to a search of another one in the same account, and nowhere else.
begin;
select plan(4);
select tap.chart('Acme', 'ana > bob');
select tap.bucket('reports', 'bob', 'running');
select tap.environment('staging'), tap.environment('production');
update infra.environments set targets = '{"aws": {"account": "999999999999", "region": "eu-central-1"}}' where code = 'production';
create function pg_temp.scan(code text) returns text language plpgsql as $$
declare
    receipt api.scan_receipt;
    ours infra.resources := tap.resource('reports');
begin
    update infra.scans set due_at = kernel.now();
    select s.* into receipt
    from api.claim_scans('w1', 10) as c
    cross join lateral api.report_scan(c.environment_id, 'w1', c.fence, jsonb_build_array(jsonb_build_object(
        'type', 'AWS::S3::Bucket', 'reference', 'arn', 'name', ours.physical_name, 'tags', infra.tags_of(ours.org_id, ours.uid, 'dev', ours.name)))) as s
    where c.code = scan.code;
    return format('%s known, %s untracked', receipt.known, receipt.untracked);
end $$;

select is(pg_temp.scan('dev'), '1 known, 0 untracked', 'its own environment knows it');
select is(pg_temp.scan('staging'), '1 known, 0 untracked', 'so does another one in the same account');
select is(pg_temp.scan('production'), '0 known, 1 untracked', 'in another account it has no business');
select is(infra.same_place('{"kubernetes": {"context": "a"}}', '{"kubernetes": {"context": "a", "namespace_prefix": "x-"}, "aws": null}'), true, 'a cluster is a place as well');

select * from finish();
rollback;
