-- PATCH: what is absent stays, null clears.
begin;
select plan(5);
select tap.chart('Acme', 'ana > bob');
update org.employees set title = 'CTO', email = 'bob@example.com' where external_key = 'bob';
create function pg_temp.patched(changes jsonb) returns text language sql as $$
    select concat_ws(' ', e.name, coalesce(e.title, '-'), coalesce(e.email, '-'), e.external_key, tap.key(e.manager_id))
    from api.update_employee(tap.org('Acme'), tap.id('bob'), patched.changes) as e;
$$;

select is(pg_temp.patched('{}'), 'bob CTO bob@example.com bob ana', 'nothing is changed by nothing');
select is(pg_temp.patched('{"name": "Bobby"}'), 'Bobby CTO bob@example.com bob ana', 'the name alone');
select is(pg_temp.patched('{"title": null}'), 'Bobby - bob@example.com bob ana', 'the title is cleared');
select is(pg_temp.patched('{"email": null, "title": "CEO"}'), 'Bobby CEO - bob ana', 'one is cleared, one is set');
select tap.sound();

select * from finish();
rollback;
