-- Resources are found by team, environment, blueprint, state, drift, end and name, a page at a time; what has ended only when asked for.
begin;
select plan(18);
select tap.set_clock('2026-11-22T10:00:00Z');
select tap.chart('Acme', 'ana > bob > cyd; ana > dan'), tap.chart('Umbrella', 'eve');
select tap.bucket('reports', 'bob', 'running'), tap.bucket('logs', 'cyd', environment => 'live'), tap.bucket('old', 'cyd', 'abandoned'),
    tap.bucket('space', 'dan', 'running', blueprint => 'space', provider => 'kubernetes'), tap.bucket('theirs', 'eve', 'running', chart => 'Umbrella');
update infra.resources set expires_at = '2026-12-01T00:00:00Z' where name = 'reports';
create function pg_temp.names(arguments text) returns text language plpgsql as $$
declare
    found_names text;
begin
    execute format('select string_agg(r.name, %L order by r.id) from api.list_resources(tap.org(%L)%s) as r', ' ', 'Acme', arguments) into found_names;
    return found_names;
end $$;

select is(pg_temp.names(''), 'reports logs space', 'what is there, of this organization');
select is(pg_temp.names(format(', employee_id => %s', tap.id('bob'))), 'reports logs', 'of a team');
select is(pg_temp.names(format(', employee_id => %s', tap.id('cyd'))), 'logs', 'of one');
select is(pg_temp.names(', environment => ''live'''), 'logs', 'in an environment');
select is(pg_temp.names(', environment => ''nowhere'''), null, 'in one that is not there');
select is(pg_temp.names(', blueprint => ''kubernetes/space'''), 'space', 'of a blueprint');
select is(pg_temp.names(', state => ''provisioning'''), 'logs', 'in a state');
select is(pg_temp.names(', state => ''abandoned'''), 'old', 'which may be an end');
select is(pg_temp.names(', ended => true'), 'reports logs old space', 'all that ever was');
select is(pg_temp.names(', expiring_before => ''2026-12-02T00:00:00Z'''), 'reports', 'before their end');
select is(pg_temp.names(', search => ''OG'''), 'logs', 'by name');
select is(pg_temp.names(', drifted => true'), null, 'drifted');
select is(pg_temp.names(format(', "limit" => 1, after => %s', (tap.resource('reports')).id)), 'logs', 'a page at a time');
select results_eq(
    $$ select r.environment, r.blueprint, r.blueprint_version, r.owner_name, r.state, r.monthly_cost, r.currency, r.due_at
       from api.list_resources(tap.org('Acme'), search => 'reports') as r $$,
    $$ values ('dev', 'aws/bucket', 1, 'bob', 'running', 10.0, 'EUR', '2026-11-22T10:00:00Z'::timestamptz) $$, 'with all that matters');
select tap.raises(format($$ select api.list_resources(tap.org('Acme'), employee_id => %s) $$, tap.id('eve')), 'P0002', why => 'nobody of another chart has a team here');
select tap.raises($$ select api.get_resource(tap.org('Acme'), (tap.resource('theirs', 'Umbrella')).id) $$, 'P0002', why => 'nor is their resource ours');
select is((api.get_resource(tap.org('Acme'), (tap.resource('old')).id)).ended_at, '2026-11-22T10:00:00Z', 'what has ended can be looked up');
select is((api.get_resource(tap.org('Acme'), (tap.resource('old')).id)).owner_name, 'cyd', 'with the name of its last owner, who is still there');

select * from finish();
rollback;
