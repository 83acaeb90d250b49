-- Requirements are listed in the publisher's order, by words, branch, kind, baseline, a page at a time.
begin;
select plan(7);
select tap.framework('acme', '1', 'A > A.1; A > A.2; B > B.1; C');
select api.import_baseline('{"baseline": {"code": "core", "title": "Core", "framework": "acme", "version": "1", "include": ["A"], "exclude": ["A.1"]}}');
create function pg_temp.keys(rows api.requirement[]) returns text language sql as $$ select string_agg(r.key, ' ') from unnest(rows) as r $$;

select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1') as r)), 'A A.1 A.2 B B.1 C', 'all');
select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1', search => 'title OF a') as r)), 'A A.1 A.2', 'words');
select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1', below => 'B') as r)), 'B B.1', 'a branch');
select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1', kind => 'rule', assessable => true) as r)), 'A.1 A.2 B.1 C', 'a kind');
select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1', baseline => 'core') as r)), 'A A.2', 'a baseline');
select is(pg_temp.keys(array(select r from api.list_requirements('acme', '1', "limit" => 2, after => 3) as r)), 'B B.1', 'a page');
select is((select r.parent || ' ' || r.level from api.list_requirements('acme', '1', search => 'B.1') as r), 'B 2', 'each with what is above');

select * from finish();
rollback;
