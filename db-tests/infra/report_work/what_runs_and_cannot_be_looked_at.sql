-- What runs goes on running when it cannot be looked at: the failure is shown, it is looked at again, and a sight of it clears the failure.
begin;
select plan(10);
select tap.chart('Acme', 'ana > bob');
insert into infra.settings (org_id, maximum_attempts) values (tap.org('Acme'), 2);
select tap.bucket('reports', 'bob');
select tap.step('reports', 'reached');

select is(tap.step('reports', 'failed', error_class => 'transient'), 'accepted running', 'once');
select is((tap.resource('reports')).failure, null, 'is nothing to speak of');
select is(tap.step('reports', 'failed', error_class => 'transient'), 'accepted running', 'but again and again');
select is((tap.resource('reports')).failure ->> 'code', 'Oops', 'is');
create temporary table before as select (tap.resource('reports')).version;
select is(tap.step('reports', 'failed', error_class => 'transient'), 'accepted running', 'and on');
select results_eq('select (tap.resource(''reports'')).version', 'select * from before', 'the same failure is said once');
select ok(tap.due_in('reports') > '4 minutes', 'it is looked at as often as ever');
select is(tap.step('reports', 'failed', error_class => 'conflict'), 'accepted running', 'somebody took its name: still no reason to give it up');
select is(tap.step('reports', 'reached'), 'accepted running', 'it is seen again');
select is((tap.resource('reports')).failure, null, 'and all is well');

select * from finish();
rollback;
