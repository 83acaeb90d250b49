-- Requests are listed a page at a time, by state, kind, requester, resource and environment, of one organization alone.
begin;
select plan(13);
create function tap.names(what jsonb default '{}') returns text language sql stable as $$
    select string_agg(r.name || ' ' || r.kind, ', ' order by r.id) from api.list_requests(tap.org('Acme'), names.what ->> 'state', names.what ->> 'kind', tap.id(names.what ->> 'requester', 'Acme'),
        case when names.what ? 'resource' then (tap.resource(names.what ->> 'resource')).id end, names.what ->> 'environment', coalesce((names.what ->> 'limit')::integer, 100), coalesce((names.what ->> 'after')::bigint, 0)) as r $$;
select tap.counter();
select tap.counter('zoe', chart => 'Zeta');
select tap.environment('prod');
select tap.store('logs', 'cyd'), tap.store('files', 'dan'), tap.store('other', 'zoe', chart => 'Zeta');
select tap.sign_in('cyd');
select tap.ask_about('change', 'logs', '{"storage_gb": 11}');
select api.create_request(tap.org('Acme'), 'create', 'prod', 'aws/store', name => 'draft');
select is(tap.names(), 'logs create, files create, logs change, draft create', 'all');
select is(tap.names('{"state": "draft"}'), 'draft create', 'by state');
select is(tap.names('{"kind": "change"}'), 'logs change', 'by kind');
select is(tap.names('{"requester": "dan"}'), 'files create', 'by requester');
select is(tap.names('{"resource": "logs"}'), 'logs create, logs change', 'by resource');
select is(tap.names('{"environment": "prod"}'), 'draft create', 'by environment');
select is(tap.names('{"limit": 2}'), 'logs create, files create', 'a page');
select is(tap.names(jsonb_build_object('limit', 2, 'after', r.id)), 'logs change, draft create', 'the next one') from api.list_requests(tap.org('Acme'), requester_id => tap.id('dan', 'Acme')) as r;
select tap.raises($$ select api.list_requests(tap.org('Acme'), state => 'lost') $$, code => '23514', constraint_name => 'request_state_is_known', why => 'an unknown state');
select tap.raises($$ select api.list_requests(tap.org('Zeta')) $$, code => '42501', why => 'another organization''s');
select tap.raises($$ select api.get_request(tap.org('Acme'), 0) $$, code => 'P0002', why => 'one that is not there');
select api.cancel_request(r.org_id, r.id) from api.list_requests(tap.org('Acme'), state => 'draft') as r;
select is(r.requester_name, 'cyd', 'one that has ended still says whose it was') from api.list_requests(tap.org('Acme'), state => 'cancelled') as r;
select tap.sign_in('zoe', 'Zeta');
select is_empty($$ select r.* from generate_series(1, 1000) as n cross join lateral (
    select q.id from api.list_requests(tap.org('Zeta')) as q where q.id = n and q.name <> 'other') as r $$, 'nor through one''s own');
select * from finish();
rollback;
