-- What a search finds is ours only with the tags of a resource that is there and wants it; all else is untracked, for whom it concerns.
begin;
select plan(14);
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.chart('Acme', 'ana > bob'), tap.chart('Umbrella', 'eve');
select tap.bucket('reports', 'bob', 'running'), tap.bucket('old', 'bob', 'abandoned'), tap.bucket('theirs', 'eve', 'running', chart => 'Umbrella');
create function pg_temp.found(name text, tags jsonb) returns jsonb language sql as $$
    select jsonb_build_object('type', 'AWS::S3::Bucket', 'reference', 'arn:' || name, 'name', name, 'tags', tags)
$$;
create function pg_temp.ours(name text, chart text default 'Acme') returns jsonb language sql as $$
    select pg_temp.found(r.physical_name, infra.tags_of(r.org_id, r.uid, 'dev', r.name)) from tap.resource(ours.name, ours.chart) as r
$$;
create function pg_temp.scan(objects jsonb, complete boolean default true) returns text language plpgsql as $$
declare
    receipt api.scan_receipt;
begin
    update infra.scans set due_at = kernel.now();
    select s.* into receipt from api.claim_scans('w1', 10) as c cross join lateral api.report_scan(c.environment_id, 'w1', c.fence, scan.objects, scan.complete) as s;
    return format('%s known, %s untracked, %s gone', receipt.known, receipt.untracked, receipt.gone);
end $$;
create function pg_temp.untracked() returns text language sql as $$
    select string_agg(coalesce(c.name, 'platform') || ' ' || split_part(u.name, '-', 1) || case when u.gone_at is not null then ' gone' else '' end, ', ' order by u.name)
    from infra.untracked as u left join org.org_charts as c on c.id = u.org_id
$$;

select is(pg_temp.scan(jsonb_build_array(pg_temp.ours('reports'), pg_temp.ours('theirs', 'Umbrella'))), '2 known, 0 untracked, 0 gone', 'what resources have made');
select is(pg_temp.untracked(), null, 'is not worth a word');
select is(pg_temp.scan(jsonb_build_array(
    pg_temp.ours('reports'), pg_temp.ours('old'), pg_temp.found('byhand', '{}'), pg_temp.found('unclear', '{"remit:organization": "x", "remit:resource": "y"}'),
    pg_temp.found('copied', infra.tags_of(tap.org('Umbrella'), (tap.resource('reports')).uid, 'dev', 'x')),
    pg_temp.found('extra', infra.tags_of(tap.org('Acme'), (tap.resource('reports')).uid, 'dev', 'x')))), '1 known, 5 untracked, 0 gone', 'all else');
select is(pg_temp.untracked(), 'platform byhand, Umbrella copied, Acme extra, Acme old, platform unclear',
    'made by hand or of nobody: the platform''s; of an organization: theirs, be it abandoned, more than is wanted, or with a tag of another one');
select is(pg_temp.scan(jsonb_build_array(pg_temp.found('byhand', '{}')), false), '0 known, 1 untracked, 0 gone', 'an incomplete search');
select is(pg_temp.untracked(), 'platform byhand, Umbrella copied, Acme extra, Acme old, platform unclear', 'says nothing about what it did not find');
select tap.set_clock('2026-11-23T10:00:00Z');
select is(pg_temp.scan(jsonb_build_array(pg_temp.found('byhand', '{"a": "b"}'))), '0 known, 1 untracked, 4 gone', 'a complete one does');
select is((select string_agg(concat_ws(' ', u.first_seen_at at time zone 'UTC', u.last_seen_at at time zone 'UTC', u.tags), '') from infra.untracked as u where u.gone_at is null),
    '2026-11-22 10:00:00 2026-11-23 10:00:00 {"a": "b"}', 'what is still there was seen first and last');
select is(pg_temp.scan(jsonb_build_array(pg_temp.ours('old'), pg_temp.found('byhand', '{}'))), '0 known, 2 untracked, 0 gone', 'what is back');
select is(pg_temp.untracked(), 'platform byhand, Umbrella copied gone, Acme extra gone, Acme old, platform unclear gone', 'is there again');
select infra.delete_resource(tap.org('Acme'), (tap.resource('reports')).id), tap.step('reports', 'gone');
select is(pg_temp.scan(jsonb_build_array(pg_temp.ours('reports')), false), '1 known, 0 untracked, 0 gone', 'what was deleted while the search went on');
select tap.set_clock('2026-11-23T12:00:00Z');
select is(pg_temp.scan(jsonb_build_array(pg_temp.ours('reports')), false), '0 known, 1 untracked, 0 gone', 'is for the next one to tell');
delete from infra.untracked where name like 'reports%';
select tap.set_clock('2027-01-23T10:00:00Z');
select is((api.run_housekeeping()).purged, 3, 'what has long gone is forgotten');
select is((select count(*) from infra.resource_events as h where h.recorded_at > '2026-11-22T10:00:01Z' and h.resource_id <> (tap.resource('reports')).id), 0::bigint, 'and nothing was touched');

select * from finish();
rollback;
